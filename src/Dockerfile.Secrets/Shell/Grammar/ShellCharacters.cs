using System.Buffers;

namespace DockerfileSecrets.Shell;

/// <summary>What the characters of a script mean.</summary>
internal static class ShellCharacters
{
    public static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\n;&|()<>");

    /// <summary>What ends a literal outside of quotes.</summary>
    public static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\n;&|()<>'\"\\$`");

    public static bool IsNameStart(char c) => c == '_' || char.IsAsciiLetter(c);

    public static bool IsNameCharacter(char c) => c == '_' || char.IsAsciiLetterOrDigit(c);

    public static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';

    public static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        if (text.Length > 0 && IsNameStart(text[0]))
        {
            while (length < text.Length && IsNameCharacter(text[length]))
            {
                length++;
            }
        }

        return length;
    }

    public static bool IsWordEnd(ReadOnlySpan<char> text, int index) => index >= text.Length || WordEnds.Contains(text[index]);

    public static bool StartsWithKeyword(ReadOnlySpan<char> text, string keyword) =>
        text.StartsWith(keyword) && ((IsWordEnd(text, keyword.Length) && !(At(text, keyword.Length) is '<' or '>' && At(text, keyword.Length + 1) == '(')) || (text[keyword.Length] == '\\' && At(text, keyword.Length + 1) == '\n'));

    /// <summary>Longer expressions are read as commands. A scan that finds no end is made again at the next <c>((</c>: without a bound, brackets in
    /// quotes, which are not told apart here, would make every scan run to the end of the text.</summary>
    private const int LongestArithmetic = 4_096;

    /// <summary>How long a bracketed arithmetic expression is behind its <c>((</c>; negative when it is none.</summary>
    public static int ArithmeticLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < Math.Min(text.Length, LongestArithmetic); i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case ')':
                    return At(text, i + 1) == ')' ? i : -1;
            }
        }

        return -1;
    }
}
