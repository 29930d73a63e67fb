namespace DockerfileSecrets.Shell;

/// <summary>What characters mean to a shell.</summary>
internal static class ShellCharacters
{
    /// <summary>Whether a character ends a word that is not quoted.</summary>
    public static bool EndsWord(char c) => c is ' ' or '\t' or '\n' or '\r' or ';' or '&' or '|' or '<' or '>' or '(' or ')';

    public static bool BeginsName(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool IsSpecialParameter(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!';

    public static int NameLength(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !BeginsName(rest[0]))
        {
            return 0;
        }

        var length = 1;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_'))
        {
            length++;
        }

        return length;
    }

    /// <summary>The length of blanks: spaces, tabs, ends of lines behind a backslash, and the carriage return of a line end.</summary>
    public static int BlankLength(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length)
        {
            if (rest[i] is ' ' or '\t' or '\r')
            {
                i++;
            }
            else if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] == '\n')
            {
                i += 2;
            }
            else if (rest[i] == '\\' && i + 2 < rest.Length && rest[i + 1] == '\r' && rest[i + 2] == '\n')
            {
                i += 3;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>The word at the start when it is one that a shell reserves; it counts only where a command can begin.</summary>
    public static ReadOnlySpan<char> ReservedWord(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length <= LongestReserved && !EndsWord(rest[length]))
        {
            length++;
        }

        var word = rest[..length];
        return word is "if" or "then" or "elif" or "else" or "fi" or "while" or "until" or "for" or "select" or "do" or "done" or "case" or "esac"
            or "in" or "function" or "{" or "}" or "[[" or "!" ? word : [];
    }

    /// <summary>Whether a list ends here: no command begins with this.</summary>
    public static bool EndsList(ReadOnlySpan<char> rest) =>
        rest is [] or [')', ..] or [';', ';', ..] or [';', '&', ..]
        || ReservedWord(rest) is "then" or "elif" or "else" or "fi" or "do" or "done" or "esac" or "}";

    private const int LongestReserved = 8;
}
