namespace DockerfileSecrets.Rules;

/// <summary>DFS406: a secret is passed as a build argument.</summary>
internal sealed class SecretPassedAsBuildArg : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS406",
        nameof(SecretPassedAsBuildArg),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A secret is passed as a build argument.",
        SupplyFindings.Reference)
    {
        Reason = "Build arguments stand in the history of the image and in its provenance, for everybody who can pull it.",
        Remedy = "Supply it as a secret, and mount it where it is used.",
        Cwe = 522,
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfArguments(context, Descriptor);
}
