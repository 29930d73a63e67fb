namespace DockerfileSecrets;

/// <summary>Takes a pattern off a value's front.</summary>
/// <remarks><c>trimPrefix</c> and <c>trimSuffix</c> in BuildKit's <c>frontend/dockerfile/shell/lex.go</c>: a suffix is a prefix of
/// the reversed value.</remarks>
internal static class PatternTrim
{
    public static string Prefix(GlobPattern pattern, string value, bool longest, StepBudget budget)
    {
        var end = pattern.MatchPrefix(value, longest, budget);
        return end <= 0 ? value : value[end..];
    }

    public static string Suffix(GlobPattern reversedPattern, string value, bool longest, StepBudget budget)
    {
        var end = reversedPattern.MatchPrefix(Runes.Reverse(value), longest, budget);
        return end <= 0 ? value : value[..^end];
    }
}
