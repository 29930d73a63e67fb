using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>A JSON string and the white space behind it; fails at anything else, also at one that is not closed or holds a control
/// character.</summary>
internal sealed class JsonStringLeaf : Leaf<Argument>
{
    private static readonly SearchValues<char> Stops = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out Argument result)
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
            result = new Argument(owner, new Slice(start + 1, end - 1));
            return Spaces.SkipJson(rest, end + 1);
        }

        end = CloseOf(rest);
        if (end < 0 || !JsonText.IsValid(rest[1..end]))
        {
            return -1;
        }

        result = new Argument(owner, new Slice(start + 1, end - 1), isEscaped: true);
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
}
