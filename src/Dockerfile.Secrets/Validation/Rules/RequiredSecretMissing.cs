namespace DockerfileSecrets.Rules;

/// <summary>DFS401: a required secret is not supplied.</summary>
internal sealed class RequiredSecretMissing : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS401",
        nameof(RequiredSecretMissing),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Certain,
        "A required secret is not supplied.",
        SupplyFindings.Reference)
    {
        Reason = "The build stops at the step that asks for it, unless that step is cached.",
        Remedy = "Add the flag that the message names, or make the mount optional.",
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfNeeds(context, Descriptor, need => need.Outcome == SupplyOutcome.MissingRequired ? need.Messages[0] : null);
}
