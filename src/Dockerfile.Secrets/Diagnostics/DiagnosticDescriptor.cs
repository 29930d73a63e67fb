using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>One meaning that a diagnostic can have. Every meaning has one descriptor, and no two meanings share one.</summary>
/// <remarks>A code may stand for a family of meanings (DFS101: an option of a mount is invalid); the name tells them apart.</remarks>
public sealed class DiagnosticDescriptor
{
    /// <summary>Describes a meaning.</summary>
    /// <param name="code">The stable code, such as <c>DFS010</c>.</param>
    /// <param name="name">The unique name in PascalCase, such as <c>UnknownInstruction</c>.</param>
    /// <param name="severity">The severity unless configured otherwise.</param>
    /// <param name="confidence">How sure a finding of this meaning is.</param>
    /// <param name="summary">What it means, in one sentence.</param>
    /// <param name="reference">Where the behaviour comes from: a BuildKit file and function, or a section of the Dockerfile reference.</param>
    public DiagnosticDescriptor(
        string code,
        string name,
        DiagnosticSeverity severity,
        DiagnosticConfidence confidence,
        string summary,
        string reference)
    {
        Code = code;
        Name = name;
        Severity = severity;
        Confidence = confidence;
        Summary = summary;
        Reference = reference;
    }

    /// <summary>The stable code, such as <c>DFS010</c>: what users configure and suppress.</summary>
    public string Code { get; }

    /// <summary>The unique name in PascalCase, such as <c>UnknownInstruction</c>.</summary>
    public string Name { get; }

    /// <summary>The severity unless configured otherwise.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>How sure a finding of this meaning is.</summary>
    public DiagnosticConfidence Confidence { get; }

    /// <summary>What it means, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>Where the behaviour comes from: a BuildKit file and function, or a section of the Dockerfile reference.</summary>
    public string Reference { get; }

    /// <summary>Why it matters, in one line; the summary where nothing more is said.</summary>
    public string Reason { get => field ?? Summary; init; }

    /// <summary>What to do about it, in one line; empty when the messages say it themselves.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The number of the weakness in the Common Weakness Enumeration, such as 798; <see langword="null"/> when it is none.</summary>
    public int? Cwe { get; init; }

    /// <summary>Whether the rule is silent until a configuration asks for it: a policy, not a mistake.</summary>
    public bool IsOptIn { get; init; }

    /// <summary>The codes whose findings go when one of this meaning overlaps them: they have the same cause and say less. Empty for most.</summary>
    public ImmutableArray<string> Supersedes { get; init; } = [];

    /// <summary>Writes code and name, such as <c>DFS010 UnknownInstruction</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code} {Name}";
}
