namespace DockerfileSecrets;

/// <summary>A diagnostic as a plan keeps it.</summary>
public sealed record PlannedDiagnostic
{
    /// <summary>The stable code, such as <c>DFS058</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The unique name of its meaning, such as <c>InvalidStageIndex</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How bad it is.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The line, 1-based; 0 when there is none, as for an unknown target. In <see cref="TargetPlan.Error"/> it is the one that BuildKit names, which for
    /// directives and lines that are too long is the line before, and for a file without instructions the last, 0 in an empty one. In
    /// <see cref="SecretPlan.Diagnostics"/> what the parser found has the line of <see cref="Span"/>, which is where to look.</summary>
    public required int Line { get; init; }

    /// <summary>Where it is, in offsets of the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What is wrong and what to do; never a secret's value.</summary>
    public required string Message { get; init; }
}
