using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>The kinds of white space that leaves eat behind what they are for.</summary>
internal static class Spaces
{
    /// <summary>What separates words: <c>[\t\v\f\r ]</c>. (BuildKit <c>line_parsers.go</c>, <c>reWhitespace</c>.)</summary>
    public static readonly SearchValues<char> Separators = SearchValues.Create("\t\v\f\r ");

    private static readonly SearchValues<char> Ascii = SearchValues.Create("\t\n\v\f\r ");
    private static readonly SearchValues<char> Json = SearchValues.Create(" \t\r\n");

    /// <summary>Whether a character is one of <see cref="Separators"/>.</summary>
    public static bool IsSeparator(char character) => character is ' ' or '\t' or (>= '\v' and <= '\r');

    /// <summary>Where a run of separators ends that begins at <paramref name="start"/>; also an empty one.</summary>
    public static int SkipSeparators(ReadOnlySpan<char> text, int start) => Skip(text, start, Separators);

    /// <summary>The same of <c>\t\n\v\f\r</c> and blank, as between flags.</summary>
    public static int SkipAscii(ReadOnlySpan<char> text, int start) => Skip(text, start, Ascii);

    /// <summary>The same of the white space of JSON.</summary>
    public static int SkipJson(ReadOnlySpan<char> text, int start) => Skip(text, start, Json);

    /// <summary>The same of all of Unicode's, as Go's <c>unicode.IsSpace</c>.</summary>
    public static int SkipAll(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    // Mostly one blank: a search that sets up vectors costs more than it saves before the second character.
    private static int Skip(ReadOnlySpan<char> text, int start, SearchValues<char> space)
    {
        if (start >= text.Length || !space.Contains(text[start]))
        {
            return start;
        }

        start++;
        if (start == text.Length || !space.Contains(text[start]))
        {
            return start;
        }

        var length = text[start..].IndexOfAnyExcept(space);
        return length < 0 ? text.Length : start + length;
    }
}
