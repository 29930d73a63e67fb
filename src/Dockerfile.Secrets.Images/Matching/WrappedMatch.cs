namespace DockerfileSecrets.Images.Matching;

/// <summary>Compares base64 or hexadecimal digits with text that is wrapped into lines, from a place where some bytes agree already.</summary>
internal static class WrappedMatch
{
    /// <summary>The longest line break with the indentation behind it.</summary>
    public const int LongestBreak = 64;

    public static (int Start, int End)? Find(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> digits, int offset)
    {
        var exact = at - offset;
        if (exact >= 0 && exact + digits.Length <= text.Length && text.Slice(exact, digits.Length).SequenceEqual(digits))
        {
            return (exact, exact + digits.Length);
        }

        var end = at;
        for (var i = offset; i < digits.Length; i++, end++)
        {
            if (end < text.Length && text[end] == digits[i])
            {
                continue;
            }

            end += Break(text[end..]);
            if (end >= text.Length || text[end] != digits[i])
            {
                return null;
            }
        }

        var start = at;
        for (var i = offset - 1; i >= 0; i--, start--)
        {
            if (start > 0 && text[start - 1] == digits[i])
            {
                continue;
            }

            start -= BreakBefore(text[..start]);
            if (start <= 0 || text[start - 1] != digits[i])
            {
                return null;
            }
        }

        return (start, end);
    }

    /// <summary>The length of the break that a text starts with: blanks and line ends, real ones or the <c>\n</c> of JSON.</summary>
    private static int Break(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestBreak)
        {
            if (IsBlank(text[length]))
            {
                length++;
            }
            else if (length + 1 < text.Length && text[length] == '\\' && text[length + 1] is (byte)'n' or (byte)'r')
            {
                length += 2;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    private static int BreakBefore(ReadOnlySpan<byte> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestBreak)
        {
            if (IsBlank(text[start - 1]))
            {
                start--;
            }
            else if (start > 1 && text[start - 2] == '\\' && text[start - 1] is (byte)'n' or (byte)'r')
            {
                start -= 2;
            }
            else
            {
                break;
            }
        }

        return text.Length - start;
    }

    private static bool IsBlank(byte value) => value is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t';
}
