namespace DockerfileSecrets;

/// <summary>Finds the known name that a wrong one was probably meant to be.</summary>
internal static class NearName
{
    /// <summary>The nearest of <paramref name="names"/>, or null when all are further away than a third of the name's length,
    /// at most 2 edits: beyond that a suggestion misleads more often than it helps.</summary>
    public static string? Of(string name, ReadOnlySpan<string> names)
    {
        var limit = Math.Min(2, Math.Max(1, name.Length / 3));
        string? best = null;
        foreach (var candidate in names)
        {
            var distance = Distance(name, candidate, limit);
            if (distance <= limit)
            {
                best = candidate;
                limit = distance - 1;
            }
        }

        return best;
    }

    /// <summary>Edits between two names (insert, delete, replace, swap of neighbours), case ignored; anything above
    /// <paramref name="limit"/> is only known to be above it, which keeps hostile names of any length cheap.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (limit < 0 || Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
