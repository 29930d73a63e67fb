namespace DockerfileSecrets;

public static partial class DiagnosticDescriptors
{
    private const string OurSuppressions = "this library, docs/check.md";

    /// <summary>DFS901: A suppression suppresses nothing.</summary>
    public static DiagnosticDescriptor UnusedSuppression { get; } = new("DFS901", nameof(UnusedSuppression), DiagnosticSeverity.Warning, DiagnosticConfidence.Certain, "A suppression suppresses nothing.", OurSuppressions)
    {
        Reason = "A suppression that is left over hides the next finding of its kind.",
        Remedy = "Remove it.",
    };

    /// <summary>DFS902: A suppression cannot be understood.</summary>
    public static DiagnosticDescriptor InvalidSuppression { get; } = new("DFS902", nameof(InvalidSuppression), DiagnosticSeverity.Warning, DiagnosticConfidence.Certain, "A suppression cannot be understood.", OurSuppressions)
    {
        Reason = "The finding that it was written for is reported all the same.",
        Remedy = "Write `# dockerfile-secrets ignore=CODE reason=...` above the instruction.",
    };

    /// <summary>DFS903: A suppression gives no reason.</summary>
    public static DiagnosticDescriptor SuppressionWithoutReason { get; } = new("DFS903", nameof(SuppressionWithoutReason), DiagnosticSeverity.Warning, DiagnosticConfidence.Certain, "A suppression gives no reason.", OurSuppressions)
    {
        Reason = "Whoever reads the file next cannot tell whether it is still right.",
        Remedy = "Add `reason=` and why the finding is accepted.",
        IsOptIn = true,
    };
}
