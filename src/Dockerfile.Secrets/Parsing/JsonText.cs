using System.Buffers;
using System.Globalization;

namespace DockerfileSecrets.Parsing;

/// <summary>What stands between the quotes of a JSON string with escapes.</summary>
internal static class JsonText
{
    private const int MaxOnStack = 256;

    /// <summary>Whether every escape is one of JSON, and no control character is among the text.</summary>
    public static bool IsValid(ReadOnlySpan<char> escaped) => Decode(escaped, makes: false) is not null;

    /// <summary>What a valid text says.</summary>
    public static string Decode(ReadOnlySpan<char> escaped) => Decode(escaped, makes: true)!;

    private static string? Decode(ReadOnlySpan<char> escaped, bool makes)
    {
        var rented = escaped.Length > MaxOnStack ? ArrayPool<char>.Shared.Rent(escaped.Length) : null;
        var text = rented is null ? stackalloc char[MaxOnStack] : rented;
        var length = Decode(escaped, text);
        var decoded = length < 0 ? null : makes ? text[..length].ToString() : "";
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return decoded;
    }

    private static int Decode(ReadOnlySpan<char> escaped, Span<char> text)
    {
        var length = 0;
        for (var at = 0; at < escaped.Length; at++)
        {
            var character = escaped[at];
            if (character < ' ')
            {
                return -1;
            }

            if (character != '\\')
            {
                text[length++] = character;
                continue;
            }

            // The closing quote is not escaped: something follows.
            character = escaped[++at];
            var plain = character switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '"' or '\\' or '/' => character,
                _ => '\0',
            };
            if (plain != '\0')
            {
                text[length++] = plain;
            }
            else if (character == 'u' && at + 4 < escaped.Length
                && ushort.TryParse(escaped.Slice(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text[length] = Paired((char)unit, text[..length], escaped[(at + 5)..]);
                length++;
                at += 4;
            }
            else
            {
                return -1;
            }
        }

        return length;
    }

    /// <summary>Half a surrogate pair becomes U+FFFD, as in Go's <c>encoding/json</c>.</summary>
    private static char Paired(char unit, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var isPaired = char.IsHighSurrogate(unit)
            ? behind is ['\\', 'u', 'd' or 'D', 'c' or 'C' or 'd' or 'D' or 'e' or 'E' or 'f' or 'F', ..]
            : char.IsLowSurrogate(unit) && before is [.., var last] && char.IsHighSurrogate(last);
        return char.IsSurrogate(unit) && !isPaired ? '\uFFFD' : unit;
    }
}
