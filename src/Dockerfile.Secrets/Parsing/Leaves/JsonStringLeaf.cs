using System.Buffers;
using System.Globalization;

namespace DockerfileSecrets.Parsing;

/// <summary>A JSON string and the white space behind it; fails at anything else, also at one that is not closed or holds a control
/// character.</summary>
internal sealed class JsonStringLeaf : Leaf<Argument>
{
    private const int MaxOnStack = 256;

    private static readonly SearchValues<char> Stops = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    protected override int Eat(ReadOnlySpan<char> rest, int start, ElementText element, out Argument result)
    {
        result = null!;
        if (rest is not ['"', ..])
        {
            return -1;
        }

        var end = rest[1..].IndexOfAny(Stops) + 1;
        if (end == 0)
        {
            return -1;
        }

        if (rest[end] == '"')
        {
            result = new Argument(element, new Slice(start + 1, end - 1), null);
            return Spaces.SkipJson(rest, end + 1);
        }

        end = CloseOf(rest);
        if (end < 0 || Decode(rest[..end]) is not { } text)
        {
            return -1;
        }

        result = new Argument(element, new Slice(start + 1, end - 1), text);
        return Spaces.SkipJson(rest, end + 1);
    }

    /// <summary>Where the closing quote stands of a string that begins with one; -1 when there is none.</summary>
    private static int CloseOf(ReadOnlySpan<char> rest)
    {
        var at = 1;
        while (at < rest.Length && rest[at..].IndexOfAny('"', '\\') is >= 0 and var found)
        {
            at += found;
            if (rest[at] == '"')
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    /// <summary>What a string with escapes says; null when it holds a control character or no escape of JSON.</summary>
    /// <param name="quoted">The string from its opening quote up to its closing one, which is left out.</param>
    private static string? Decode(ReadOnlySpan<char> quoted)
    {
        var rented = quoted.Length > MaxOnStack ? ArrayPool<char>.Shared.Rent(quoted.Length) : null;
        var text = rented is null ? stackalloc char[MaxOnStack] : rented;
        var length = Decode(quoted, text);
        var decoded = length < 0 ? null : text[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return decoded;
    }

    private static int Decode(ReadOnlySpan<char> quoted, Span<char> text)
    {
        var length = 0;
        for (var at = 1; at < quoted.Length; at++)
        {
            var character = quoted[at];
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
            character = quoted[++at];
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
            else if (character == 'u' && at + 4 < quoted.Length
                && ushort.TryParse(quoted.Slice(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text[length] = Paired((char)unit, text[..length], quoted[(at + 5)..]);
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
