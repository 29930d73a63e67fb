using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>The words of ENV, LABEL or ARG: each up to white space that is neither quoted nor escaped, and that white space as well. Quotes and
/// escapes are kept; an escape character at the very end of the text is dropped. (BuildKit <c>line_parsers.go</c>, <c>parseWords</c>.)</summary>
internal sealed class PairWordsLeaf : ArgumentsLeaf
{
    private static readonly SearchValues<char> DoubleQuoted = SearchValues.Create("\"\\`");

    /// <summary>ASCII that is neither white space nor a quote nor an escape character.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(0x21, 0x5e).Select(c => (char)c).Except("'\"\\`")]);

    protected override int EatWord(ReadOnlySpan<char> rest, char escape, out int length)
    {
        var end = 0;
        var isQuoted = false;
        var droppedAtEnd = 0;
        while (true)
        {
            var plain = rest[end..].IndexOfAnyExcept(Plain);
            end = plain < 0 ? rest.Length : end + plain;
            if (end == rest.Length || char.IsWhiteSpace(rest[end]))
            {
                break;
            }

            var character = rest[end];
            if (character == '\'' || character == '"')
            {
                isQuoted = true;
                end = SkipQuoted(rest, end, escape, ref droppedAtEnd);
            }
            else if (character != escape)
            {
                end++;
            }
            else if (end + 1 < rest.Length)
            {
                end += 2;
            }
            else
            {
                end++;
                droppedAtEnd = 1;
            }
        }

        length = end - droppedAtEnd;
        return length == 0 && !isQuoted ? -1 : Spaces.SkipAll(rest, end);
    }

    /// <summary>The offset behind a quoted part; the end of the text when the quote is not closed.</summary>
    private static int SkipQuoted(ReadOnlySpan<char> rest, int open, char escape, ref int droppedAtEnd)
    {
        if (rest[open] == '\'')
        {
            var close = rest[(open + 1)..].IndexOf('\'');
            return close < 0 ? rest.Length : open + close + 2;
        }

        var at = open + 1;
        while (true)
        {
            var next = rest[at..].IndexOfAny(DoubleQuoted);
            if (next < 0)
            {
                return rest.Length;
            }

            at += next;
            if (rest[at] == '"')
            {
                return at + 1;
            }

            if (rest[at] != escape)
            {
                at++;
            }
            else if (at + 1 == rest.Length)
            {
                droppedAtEnd = 1;
                return rest.Length;
            }
            else
            {
                at += 2;
            }
        }
    }
}
