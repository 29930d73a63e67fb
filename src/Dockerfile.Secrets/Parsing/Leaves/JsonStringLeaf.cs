using System.Buffers;
using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Parsing;

/// <summary>A JSON string and the white space behind it; fails at anything else, also at one that is not closed or holds a control
/// character.</summary>
internal sealed class JsonStringLeaf : Leaf<Argument>
{
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

        var text = new StringBuilder();
        end = ReadEscaped(rest, text);
        if (end < 0)
        {
            return -1;
        }

        result = new Argument(element, new Slice(start + 1, end - 1), text.ToString());
        return Spaces.SkipJson(rest, end + 1);
    }

    /// <summary>Reads a string with escapes; returns where its closing quote stands, or -1.</summary>
    private static int ReadEscaped(ReadOnlySpan<char> rest, StringBuilder text)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            var character = rest[at];
            switch (character)
            {
                case '"':
                    return at;
                case < ' ':
                    return -1;
                case not '\\':
                    text.Append(character);
                    continue;
            }

            if (++at == rest.Length)
            {
                return -1;
            }

            var plain = rest[at] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '"' or '\\' or '/' => rest[at],
                _ => '\0',
            };
            if (plain != '\0')
            {
                text.Append(plain);
            }
            else if (rest[at] == 'u' && at + 4 < rest.Length
                && ushort.TryParse(rest.Slice(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                AppendUnit(text, (char)unit, rest[(at + 5)..]);
                at += 4;
            }
            else
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Half a surrogate pair becomes U+FFFD, as in Go's <c>encoding/json</c>.</summary>
    private static void AppendUnit(StringBuilder text, char unit, ReadOnlySpan<char> behind)
    {
        var isPaired = char.IsHighSurrogate(unit)
            ? behind is ['\\', 'u', 'd' or 'D', 'c' or 'C' or 'd' or 'D' or 'e' or 'E' or 'f' or 'F', ..]
            : char.IsLowSurrogate(unit) && text.Length > 0 && char.IsHighSurrogate(text[^1]);
        text.Append(char.IsSurrogate(unit) && !isPaired ? '\uFFFD' : unit);
    }
}
