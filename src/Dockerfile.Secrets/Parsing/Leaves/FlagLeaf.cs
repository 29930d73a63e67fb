using System.Buffers;
using System.Text;

namespace DockerfileSecrets.Parsing;

/// <summary>A flag and the white space behind it: a word that starts with <c>--</c>. Quotes are removed and the escape character escapes, also inside both kinds of
/// quotes. Fails at anything else, and at a bare <c>--</c>. (BuildKit <c>split_command.go</c>, <c>extractBuilderFlags</c>.)</summary>
internal sealed class FlagLeaf : Leaf<Flag>
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out Flag result)
    {
        result = null!;
        if (rest is not ['-', '-', ..])
        {
            return -1;
        }

        var plain = rest.IndexOfAnyExcept(Plain);
        plain = plain < 0 ? rest.Length : plain;
        if (plain == rest.Length || IsAsciiSpace(rest[plain]))
        {
            if (plain == 2)
            {
                return -1;
            }

            result = new Flag(owner, new Slice(start, plain), null);
            return Spaces.SkipAscii(rest, plain);
        }

        var word = new Word(rest.Length);
        var length = word.Read(rest, start, owner.Element.Escape);
        var text = word.Text;
        if (text == "--")
        {
            return -1;
        }

        result = new Flag(owner, new Slice(start, length), new DecodedFlag(text, word.Map));
        return Spaces.SkipAscii(rest, length);
    }

    internal static bool IsAsciiSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    /// <summary>A flag with quotes, escapes or characters beyond ASCII.</summary>
    private readonly struct Word(int capacity)
    {
        private readonly StringBuilder _text = new(Math.Min(capacity, 256));
        private readonly List<int> _map = [];

        public string Text => _text.ToString();

        public int[] Map => [.. _map];

        public int Read(ReadOnlySpan<char> rest, int start, char escape)
        {
            var quote = '\0';
            var at = 0;
            for (; at < rest.Length; at++)
            {
                var character = rest[at];
                if (quote == '\0' && IsAsciiSpace(character))
                {
                    break;
                }

                if (character is '\'' or '"' && (quote == '\0' || quote == character))
                {
                    quote = quote == '\0' ? character : '\0';
                    continue;
                }

                if (character == escape)
                {
                    if (at + 1 == rest.Length)
                    {
                        // An escape character at the end of the line is dropped.
                        continue;
                    }

                    character = rest[++at];
                }

                _text.Append(character);
                _map.Add(start + at);
                if (quote == '\0' && HoldsSpaceByte(rest, at))
                {
                    // The builder goes byte by byte, and one of this character's bytes is white space to it (0x85 or 0xA0).
                    return at + 1;
                }
            }

            return at;
        }

        private static bool HoldsSpaceByte(ReadOnlySpan<char> rest, int at)
        {
            if (rest[at] < 0x80 || char.IsHighSurrogate(rest[at]))
            {
                return false;
            }

            var first = char.IsLowSurrogate(rest[at]) && at > 0 && char.IsHighSurrogate(rest[at - 1]) ? at - 1 : at;
            Span<byte> bytes = stackalloc byte[8];
            var count = Encoding.UTF8.GetBytes(rest.Slice(first, at - first + 1), bytes);
            return bytes[..count].IndexOfAny((byte)0x85, (byte)0xA0) >= 0;
        }
    }
}
