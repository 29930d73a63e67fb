using System.Text;

namespace DockerfileSecrets;

/// <summary>Puts something in the place of what a pattern matches.</summary>
internal static class PatternReplacement
{
    /// <summary>Replaces the first match; the replacement is plain text.</summary>
    /// <returns>The new value; null when it would be longer than <paramref name="maxLength"/>.</returns>
    public static string? First(GlobPattern pattern, string value, string replacement, int maxLength, StepBudget budget)
    {
        if (!pattern.TryFind(value, 0, budget, out var match))
        {
            return value;
        }

        var length = (long)value.Length - match.Length + replacement.Length;
        if (length > maxLength || !budget.Spend(length))
        {
            return null;
        }

        return string.Concat(value.AsSpan(0, match.Start), replacement, value.AsSpan(match.End));
    }

    /// <summary>Replaces all matches; the replacement is a template of Go's <c>regexp</c> package.</summary>
    /// <remarks>Follows <c>Regexp.ReplaceAllString</c>: an empty match right behind a match is skipped.</remarks>
    /// <returns>The new value; null when it would be longer than <paramref name="maxLength"/>.</returns>
    public static string? All(GlobPattern pattern, string value, string replacement, int maxLength, StepBudget budget)
    {
        var template = ReplacementTemplate.Parse(replacement);
        var built = new StringBuilder();
        var lastEnd = 0;
        for (var from = 0; from <= value.Length && pattern.TryFind(value, from, budget, out var match);)
        {
            built.Append(value, lastEnd, match.Start - lastEnd);
            if (match.End > lastEnd || match.Start == 0)
            {
                if (built.Length + template.LengthFor(match.Length) > maxLength || !budget.Spend(template.LengthFor(match.Length) + 1))
                {
                    return null;
                }

                template.AppendTo(built, value.AsSpan(match.Start, match.Length));
            }

            lastEnd = match.End;
            from = Math.Max(match.End, from + Math.Max(1, Runes.LengthAt(value, from)));
        }

        if (built.Length + (long)value.Length - lastEnd > maxLength || !budget.Spend(value.Length))
        {
            return null;
        }

        return lastEnd == 0 && built.Length == 0 ? value : built.Append(value, lastEnd, value.Length - lastEnd).ToString();
    }
}
