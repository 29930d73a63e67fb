using System.Globalization;
using System.Text;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>What stands in quotes.</summary>
internal static class QuoteGrammar
{
    /// <summary><c>'...'</c></summary>
    public static Parser<char, WordPart> Single { get; } = new SingleQuoteLeaf();

    /// <summary><c>$'...'</c> of bash.</summary>
    public static Parser<char, WordPart> Ansi { get; } = new AnsiQuoteLeaf();

    /// <summary><c>"..."</c></summary>
    public static Parser<char, WordPart> Double { get; } = new Node<System.Collections.Immutable.ImmutableArray<WordPart>, WordPart>(
        Char('"').Then(new Nested<System.Collections.Immutable.ImmutableArray<WordPart>>(Rec(() => Inside!))).Before(Char('"')),
        (parts, span) => new DoubleQuotedPart(span, parts));

    private static Parser<char, System.Collections.Immutable.ImmutableArray<WordPart>> Inside { get; } = new WordParts(WordContext.DoubleQuotes);

    private sealed class SingleQuoteLeaf : ShellLeaf<WordPart>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
        {
            var end = rest[1..].IndexOf('\'');
            result = end < 0 ? null! : new SingleQuotedPart(configuration.SpanOf(at, at + end + 2), rest.Slice(1, end).ToString());
            return end < 0 ? -1 : end + 2;
        }
    }

    private sealed class AnsiQuoteLeaf : ShellLeaf<WordPart>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
        {
            result = null!;
            var text = new StringBuilder();
            var i = 2;
            while (i < rest.Length && rest[i] != '\'')
            {
                if (rest[i] != '\\' || i + 1 == rest.Length)
                {
                    text.Append(rest[i++]);
                    continue;
                }

                i += 1 + Decode(rest[(i + 1)..], text);
            }

            if (i >= rest.Length)
            {
                return -1;
            }

            result = new SingleQuotedPart(configuration.SpanOf(at, at + i + 1), text.ToString());
            return i + 1;
        }

        /// <summary>Decodes what stands behind a backslash; returns how much of it was taken.</summary>
        private static int Decode(ReadOnlySpan<char> rest, StringBuilder text)
        {
            var (digits, from, isHex) = rest[0] switch
            {
                'x' => (2, 1, true),
                'u' => (4, 1, true),
                'U' => (8, 1, true),
                >= '0' and <= '7' => (3, 0, false),
                _ => (0, 0, false),
            };
            var count = 0;
            var code = 0L;
            while (count < digits && from + count < rest.Length && (isHex ? char.IsAsciiHexDigit(rest[from + count]) : rest[from + count] is >= '0' and <= '7'))
            {
                code = isHex
                    ? (code * 16) + int.Parse(rest.Slice(from + count, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    : (code * 8) + rest[from + count] - '0';
                count++;
            }

            if (count > 0)
            {
                text.Append(Rune.IsValid((int)Math.Min(code, int.MaxValue)) ? new Rune((int)code).ToString() : "\uFFFD");
                return from + count;
            }

            var plain = rest[0] switch
            {
                'a' => "\a",
                'b' => "\b",
                'e' or 'E' => "\e",
                'f' => "\f",
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                'v' => "\v",
                '\\' or '\'' or '"' or '?' => rest[..1].ToString(),
                var other => "\\" + other,
            };
            text.Append(plain);
            return 1;
        }
    }
}
