namespace DockerfileSecrets.Shell;

/// <summary>The name of a variable.</summary>
internal sealed class NameLeaf : ShellLeaf<string>
{
    public static NameLeaf Instance { get; } = new();

    protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out string result)
    {
        var length = ShellCharacters.NameLength(rest);
        result = rest[..length].ToString();
        return length > 0 ? length : -1;
    }
}

/// <summary>What ends a clause of <c>case</c>; also nothing, before <c>esac</c>.</summary>
internal sealed class ClauseEndLeaf : ShellLeaf<string>
{
    public static ClauseEndLeaf Instance { get; } = new();

    protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out string result)
    {
        result = rest switch
        {
            [';', ';', '&', ..] => ";;&",
            [';', ';', ..] => ";;",
            [';', '&', ..] => ";&",
            _ => "",
        };
        return result.Length > 0 || ShellCharacters.ReservedWord(rest) is "esac" ? result.Length : -1;
    }
}

/// <summary>The beginning of a function: <c>name()</c>, <c>function name</c>, <c>function name()</c>. Gives the name.</summary>
internal sealed class FunctionHeadLeaf : ShellLeaf<string>
{
    public static FunctionHeadLeaf Instance { get; } = new();

    /// <summary>Whether <c>name()</c> stands here.</summary>
    public static bool IsNext(ReadOnlySpan<char> rest) => Read(rest, needsParentheses: true, out _) > 0;

    protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out string result)
    {
        if (ShellCharacters.ReservedWord(rest) is not "function")
        {
            return Read(rest, needsParentheses: true, out result) is > 0 and var length ? length : -1;
        }

        var word = "function".Length;
        var blanks = ShellCharacters.BlankLength(rest[word..]);
        var behind = Read(rest[(word + blanks)..], needsParentheses: false, out result);
        return blanks > 0 && behind > 0 ? word + blanks + behind : -1;
    }

    private static int Read(ReadOnlySpan<char> rest, bool needsParentheses, out string name)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '_' or '-' or '.' or ':' or '+'))
        {
            length++;
        }

        name = rest[..length].ToString();
        var open = length + ShellCharacters.BlankLength(rest[length..]);
        if (length > 0 && open < rest.Length && rest[open] == '(')
        {
            var close = open + 1 + ShellCharacters.BlankLength(rest[(open + 1)..]);
            return close < rest.Length && rest[close] == ')' ? close + 1 : 0;
        }

        return needsParentheses ? 0 : length;
    }
}
