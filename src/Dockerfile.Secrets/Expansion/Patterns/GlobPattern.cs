using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A shell pattern of BuildKit: <c>*</c> and <c>?</c>, neither of which matches a line feed.</summary>
/// <remarks>
/// <para>BuildKit turns it into a regular expression; this finds what that would find. The pattern is cut at its stars, and each
/// segment is searched from where the one before it ended. Taking the first place is always right, since a star reaches every
/// later place of the same line from there too, and a segment that contains a line feed fits at one place of a line at most. So
/// nothing is ever tried again: the time is at most the product of both lengths.</para>
/// <para>A step budget that is used up ends a search without a match; who called looks at the budget.</para>
/// </remarks>
internal sealed class GlobPattern(ImmutableArray<GlobSegment> segments)
{
    /// <summary>Matches at the beginning of the text.</summary>
    /// <returns>The end of the shortest or longest match, or -1.</returns>
    public int MatchPrefix(ReadOnlySpan<char> text, bool longest, StepBudget budget)
    {
        var end = segments[0].MatchAt(text, 0, budget);
        return end < 0 ? -1 : MatchBehind(text, end, longest, budget);
    }

    /// <summary>Finds the leftmost match that starts at <paramref name="from"/> or later, and of those the longest.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<char> text, int from, StepBudget budget, out TextSpan match)
    {
        for (var start = from; start <= text.Length && !budget.IsSpent;)
        {
            var end = segments[0].MatchAt(text, start, budget);
            var isFirst = end >= 0;
            end = isFirst ? MatchBehind(text, end, longest: true, budget) : -1;
            if (end >= 0)
            {
                match = TextSpan.FromBounds(start, end);
                return true;
            }

            // A later start on this line leaves the star less of the same line, so it fails as well.
            start = isFirst && segments.Length > 1 && !segments[0].HasLineFeed
                ? EndOfLine(text, start, budget) + 1
                : start + Math.Max(1, Runes.LengthAt(text, start));
        }

        match = default;
        return false;
    }

    /// <summary>Matches the segments behind the first, each with a star before it.</summary>
    private int MatchBehind(ReadOnlySpan<char> text, int position, bool longest, StepBudget budget)
    {
        for (var i = 1; i < segments.Length && position >= 0; i++)
        {
            position = longest && i == segments.Length - 1
                ? LastMatch(segments[i], text, position, budget)
                : FirstMatch(segments[i], text, position, budget);
        }

        return position;
    }

    private static int FirstMatch(GlobSegment segment, ReadOnlySpan<char> text, int from, StepBudget budget)
    {
        for (var start = from; !budget.IsSpent; start += Runes.LengthAt(text, start))
        {
            var end = segment.MatchAt(text, start, budget);
            if (end >= 0)
            {
                return end;
            }

            if (start >= text.Length || text[start] == '\n')
            {
                return -1;
            }
        }

        return -1;
    }

    private static int LastMatch(GlobSegment segment, ReadOnlySpan<char> text, int from, StepBudget budget)
    {
        for (var start = EndOfLine(text, from, budget); start >= from && !budget.IsSpent; start--)
        {
            if (start > from && start < text.Length && char.IsSurrogatePair(text[start - 1], text[start]))
            {
                continue;
            }

            var end = segment.MatchAt(text, start, budget);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int from, StepBudget budget)
    {
        var length = text[from..].IndexOf('\n');
        var end = length < 0 ? text.Length : from + length;
        budget.Spend(((end - from) / 16) + 1);
        return end;
    }
}
