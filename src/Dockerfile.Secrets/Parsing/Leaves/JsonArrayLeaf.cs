using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>All that is left, when it is a JSON array of strings; fails at anything else, also at a string that is not closed or holds a control character.</summary>
internal sealed class JsonArrayLeaf : Leaf<ArgumentsCut>
{
    private static readonly SearchValues<char> Stops = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out ArgumentsCut result)
    {
        result = default;
        if (rest is not ['[', ..])
        {
            return -1;
        }

        using var strings = default(Pieces<Slice>);
        var at = Spaces.SkipJson(rest, 1);
        for (var isMore = at < rest.Length && rest[at] == '"'; isMore;)
        {
            if (!IsString(rest[at..], out var end, out var isEscaped))
            {
                return -1;
            }

            strings.Add(new Slice(start + at + 1, isEscaped ? ~(end - 1) : end - 1));
            at = Spaces.SkipJson(rest, at + end + 1);
            isMore = at < rest.Length && rest[at] == ',';
            at = isMore ? Spaces.SkipJson(rest, at + 1) : at;
        }

        if (at == rest.Length || rest[at] != ']' || Spaces.SkipJson(rest, at + 1) < rest.Length)
        {
            return -1;
        }

        result = new ArgumentsCut(ArgumentForm.Json, strings.ToArguments(owner));
        return rest.Length;
    }

    /// <summary>Whether a text begins with a string.</summary>
    /// <param name="rest">The text.</param>
    /// <param name="end">Where its closing quote stands.</param>
    /// <param name="isEscaped">Whether it holds escapes.</param>
    private static bool IsString(ReadOnlySpan<char> rest, out int end, out bool isEscaped)
    {
        isEscaped = false;
        end = -1;
        if (rest is not ['"', ..])
        {
            return false;
        }

        end = rest[1..].IndexOfAny(Stops) + 1;
        if (end > 0 && rest[end] == '"')
        {
            return true;
        }

        isEscaped = true;
        end = end == 0 ? -1 : CloseOf(rest);
        return end > 0 && JsonText.IsValid(rest[1..end]);
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
