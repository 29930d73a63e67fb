using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Shell;

/// <summary><c>$'text'</c> with the escapes of bash (manual, "ANSI-C Quoting").</summary>
internal sealed class AnsiQuotedLeaf : ShellLeaf<ShellWordPart>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, [MaybeNull] out ShellWordPart result)
    {
        if (!rest.StartsWith("$'"))
        {
            result = null;
            return -1;
        }

        var value = new StringBuilder();
        var i = 2;
        while (i < rest.Length && rest[i] != '\'')
        {
            if (rest[i] != '\\' || i + 1 == rest.Length)
            {
                value.Append(rest[i++]);
                continue;
            }

            i += 1 + Escape(rest[(i + 1)..], value);
        }

        var isClosed = i < rest.Length;
        i += isClosed ? 1 : 0;
        result = new AnsiQuotedPart(configuration.Map(start, i), value.ToString(), isClosed);
        return i;
    }

    private static int Escape(ReadOnlySpan<char> text, StringBuilder value)
    {
        const string Letters = "abeEfnrtv\\'\"?";
        const string Values = "\a\b\x1b\x1b\f\n\r\t\v\\'\"?";
        var letter = Letters.IndexOf(text[0], StringComparison.Ordinal);
        if (letter >= 0)
        {
            value.Append(Values[letter]);
            return 1;
        }

        return text[0] switch
        {
            'x' => 1 + Number(text[1..], 2, 16, "\\x", value),
            'u' => 1 + Number(text[1..], 4, 16, "\\u", value),
            'U' => 1 + Number(text[1..], 8, 16, "\\U", value),
            >= '0' and <= '7' => Number(text, 3, 8, "", value),
            'c' when text.Length > 1 => Control(text[1], value),
            _ => Literally(text[0], value),
        };
    }

    private static int Control(char c, StringBuilder value)
    {
        value.Append((char)(c & 0x1f));
        return 2;
    }

    private static int Literally(char c, StringBuilder value)
    {
        value.Append('\\').Append(c);
        return 1;
    }

    private static int Number(ReadOnlySpan<char> text, int most, int radix, string otherwise, StringBuilder value)
    {
        var length = 0;
        var number = 0L;
        while (length < most && length < text.Length && char.IsAsciiHexDigit(text[length]) && (radix == 16 || text[length] <= '7'))
        {
            number = (number * radix) + int.Parse(text.Slice(length, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            length++;
        }

        if (length == 0)
        {
            value.Append(otherwise);
        }
        else if (Rune.IsValid((int)Math.Min(number, int.MaxValue)))
        {
            value.Append(new Rune((int)number).ToString());
        }

        return length;
    }
}
