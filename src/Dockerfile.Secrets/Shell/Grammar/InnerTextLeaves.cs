using System.Diagnostics.CodeAnalysis;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary><c>`list`</c>: what stands between them is read as a text of its own, without the backslashes that the backticks need.</summary>
internal sealed class BackticksLeaf(bool inDoubleQuotes) : ShellLeaf<ShellWordPart>
{
    private readonly string _quotes = inDoubleQuotes ? "$`\\\"" : "$`\\";

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        if (At(rest, 0) != '`')
        {
            result = null;
            return -1;
        }

        var text = new MappedText();
        var i = 1;
        while (i < rest.Length && rest[i] != '`')
        {
            if (rest[i] == '\\')
            {
                var skips = i + 1 < rest.Length && _quotes.Contains(rest[i + 1]);
                text.Add(skips ? rest.Slice(i + 1, 1) : rest.Slice(i, Math.Min(2, rest.Length - i)), start + i, skips ? 1 : 0);
                i = Math.Min(i + 2, rest.Length);
                continue;
            }

            var length = rest[i..].IndexOfAny('\\', '`');
            length = length < 0 ? rest.Length - i : length;
            text.Add(rest.Slice(i, length), start + i, 0);
            i += length;
        }

        var isClosed = i < rest.Length;
        var end = isClosed ? i + 1 : i;
        var span = configuration.Map(start, end);
        configuration.Add(ShellTokenKind.Bracket, start, 1);
        if (!configuration.TryEnter())
        {
            configuration.Add(ShellTokenKind.Opaque, start + 1, end - 1);
            result = new OpaquePart(span);
            return end;
        }

        var value = text.ToString();
        var body = value.Length == 0
            ? new ShellList(configuration.Map(start + 1, 0), [])
            : ScriptGrammar.Inner(value, new ShellConfiguration(configuration, text.Map()));
        configuration.Leave();
        configuration.Add(ShellTokenKind.Bracket, start + i, end - i);
        result = new CommandSubstitutionPart(span, body, isBackticks: true, isClosed);
        return end;
    }
}

/// <summary>What stands between the brackets of an arithmetic expression, as a word. Fails when there is no such expression.</summary>
internal sealed class ArithmeticLeaf(string opening) : ShellLeaf<ShellWord>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWord result)
    {
        result = null;
        var length = rest.StartsWith(opening) ? ArithmeticLength(rest[opening.Length..]) : -1;
        if (length < 0)
        {
            return -1;
        }

        var content = start + opening.Length;
        configuration.Add(ShellTokenKind.Bracket, start, opening.Length);
        var text = rest.Slice(opening.Length, length).ToString();
        result = new ShellWord(
            configuration.Map(content, length),
            text.Length == 0 ? [] : WordGrammar.Heredoc(text, new ShellConfiguration(configuration, OffsetMap.Shift(content))));
        configuration.Add(ShellTokenKind.Bracket, content + length, 2);
        return opening.Length + length + 2;
    }
}

/// <summary>The bracket of an array, which stands directly behind an equals sign.</summary>
internal sealed class ArrayStartLeaf : ShellLeaf<bool>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out bool result)
    {
        result = configuration.ArrayAt == start && At(rest, 0) == '(';
        if (!result)
        {
            return -1;
        }

        configuration.Add(ShellTokenKind.Bracket, start, 1);
        return 1;
    }
}
