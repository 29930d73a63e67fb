using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>The longest run of characters that stand for themselves, at least one.</summary>
internal sealed class LiteralLeaf(WordContext context) : ShellLeaf<ShellWordPart>
{
    private readonly SearchValues<char> _ends = context switch
    {
        WordContext.Unquoted => UnquotedEnds,
        WordContext.DoubleQuoted => SearchValues.Create("\"\\$`"),
        WordContext.Heredoc => SearchValues.Create("\\$`"),
        WordContext.Operand => SearchValues.Create("}'\"\\$`"),
        WordContext.QuotedOperand => SearchValues.Create("}\"\\$`"),
        _ => SearchValues.Create("/}'\"\\$`"),
    };

    /// <summary>Whether a literal starts with a character.</summary>
    public bool Starts(char c) => !_ends.Contains(c);

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        var length = rest.IndexOfAny(_ends);
        length = length < 0 ? rest.Length : length;
        if (context == WordContext.Unquoted && length > 0 && rest[length - 1] == '\r' && At(rest, length) is '\n' or '\0')
        {
            length = Math.Max(1, length - 1);
        }

        if (length == 0)
        {
            result = null;
            return -1;
        }

        if (context == WordContext.Unquoted && At(rest, length) == '(' && AssignmentHeadLeaf.Length(rest[..length]) == length)
        {
            configuration.ArrayAt = start + length;
        }

        result = new LiteralPart(configuration.Map(start, length), rest[..length].ToString());
        return length;
    }
}

/// <summary>A backslash with what it quotes; between double quotes it quotes little else than what acts there.</summary>
internal sealed class EscapeLeaf(WordContext context) : ShellLeaf<ShellWordPart>
{
    private readonly string? _quotes = context switch
    {
        WordContext.DoubleQuoted => "$`\"\\\n",
        WordContext.Heredoc => "$`\\\n",
        WordContext.QuotedOperand => "$`\"\\\n}",
        _ => null,
    };

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        if (At(rest, 0) != '\\')
        {
            result = null;
            return -1;
        }

        var length = Math.Min(2, rest.Length);
        var span = configuration.Map(start, length);
        var acts = length == 2 && (_quotes is null || _quotes.Contains(rest[1]));
        result = acts
            ? new EscapedPart(span, rest[1] == '\n' ? "" : rest[1].ToString())
            : new LiteralPart(configuration.Map(start, 1), "\\");
        return acts ? 2 : 1;
    }
}

internal sealed class SingleQuotedLeaf : ShellLeaf<ShellWordPart>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        if (At(rest, 0) != '\'')
        {
            result = null;
            return -1;
        }

        var content = rest[1..].IndexOf('\'');
        var length = content < 0 ? rest.Length : content + 2;
        var value = rest[1..(content < 0 ? length : length - 1)].ToString();
        result = new SingleQuotedPart(configuration.Map(start, length), value, content >= 0);
        return length;
    }
}

/// <summary>A <c>$</c> that starts nothing.</summary>
internal sealed class LoneDollarLeaf : ShellLeaf<ShellWordPart>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        if (At(rest, 0) != '$')
        {
            result = null;
            return -1;
        }

        result = new LiteralPart(configuration.Map(start, 1), "$");
        return 1;
    }
}

internal sealed class TildeLeaf : ShellLeaf<ShellWordPart>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        var length = 1;
        while (length < rest.Length && (IsNameCharacter(rest[length]) || rest[length] is '-' or '.' or '+'))
        {
            length++;
        }

        if (At(rest, 0) != '~' || (!IsWordEnd(rest, length) && rest[length] is not ('/' or ':')))
        {
            result = null;
            return -1;
        }

        result = new TildePart(configuration.Map(start, length), rest[1..length].ToString());
        return length;
    }
}
