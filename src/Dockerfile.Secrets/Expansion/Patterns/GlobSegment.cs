namespace DockerfileSecrets;

/// <summary>A run of a pattern without a <c>*</c>.</summary>
/// <param name="characters">The literal characters; what stands where <paramref name="anyRune"/> is true does not count.</param>
/// <param name="anyRune">Where a <c>?</c> stands, which matches one rune that is not a line feed.</param>
internal sealed class GlobSegment(string characters, bool[] anyRune)
{
    public bool HasLineFeed { get; } = characters.Contains('\n', StringComparison.Ordinal);

    /// <summary>Where the segment's match at <paramref name="start"/> ends, or -1.</summary>
    public int MatchAt(ReadOnlySpan<char> text, int start, StepBudget budget)
    {
        var position = start;
        for (var i = 0; i < characters.Length; i++)
        {
            if (position >= text.Length || (anyRune[i] ? text[position] == '\n' : text[position] != characters[i]))
            {
                budget.Spend(i + 1);
                return -1;
            }

            position += anyRune[i] ? Runes.LengthAt(text, position) : 1;
        }

        return budget.Spend(characters.Length + 1) ? position : -1;
    }
}
