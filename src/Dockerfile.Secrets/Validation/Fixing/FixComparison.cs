namespace DockerfileSecrets;

/// <summary>Compares what is found before and after fixes.</summary>
internal static class FixComparison
{
    /// <summary>Whether a finding stops every build that comes to it: what its fix changes did not work before.</summary>
    /// <remarks>The language (DFS0xx) and the options of mounts (DFS101 to DFS105), as errors.</remarks>
    public static bool StopsBuilds(Diagnostic diagnostic) => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error && IsOfReading(diagnostic);

    /// <summary>Whether fixes help: fewer findings, and none of a kind that there were fewer of before.</summary>
    /// <remarks>What stands in an instruction that no builder could read was there before, but nobody could see it. So when all fixes are of findings that stop builds, two
    /// kinds of findings do not count: those about what instructions do, all of a kind of which there are more now; and those about how an instruction that was fixed is written, of
    /// a kind that was nowhere in the file before, since its mistake hid them.</remarks>
    public static bool IsBetter(ValidationResult before, ValidationResult after, IReadOnlyList<AppliedFix> fixes)
    {
        var left = after.Diagnostics.Where(d => !IsUncovered(before, after, fixes, d)).ToList();
        var counts = before.Diagnostics.GroupBy(d => d.Descriptor).ToDictionary(g => g.Key, g => g.Count());
        return left.Count < before.Diagnostics.Length && left.GroupBy(d => d.Descriptor).All(g => g.Count() <= counts.GetValueOrDefault(g.Key));
    }

    private static bool IsOfReading(Diagnostic diagnostic) => diagnostic.Code.StartsWith("DFS0", StringComparison.Ordinal) || diagnostic.Code.StartsWith("DFS10", StringComparison.Ordinal);

    private static bool IsUncovered(ValidationResult before, ValidationResult after, IReadOnlyList<AppliedFix> fixes, Diagnostic diagnostic)
    {
        if (!fixes.All(f => StopsBuilds(f.Diagnostic)))
        {
            return false;
        }

        if (IsOfReading(diagnostic))
        {
            return before.Diagnostics.All(d => d.Descriptor != diagnostic.Descriptor)
                && fixes.Any(f => OrdinalOf(before, f.Diagnostic) == OrdinalOf(after, diagnostic));
        }

        return before.Diagnostics.Count(d => d.Descriptor == diagnostic.Descriptor) < after.Diagnostics.Count(d => d.Descriptor == diagnostic.Descriptor);
    }

    /// <summary>Which instruction of the file a finding is about; such fixes neither add nor remove one.</summary>
    private static int OrdinalOf(ValidationResult result, Diagnostic diagnostic)
    {
        var instructions = result.Document.Instructions;
        var ordinal = 0;
        while (ordinal < instructions.Length && result.Document.GetFullSpan(instructions[ordinal]).End <= diagnostic.Span.Start)
        {
            ordinal++;
        }

        return ordinal;
    }
}
