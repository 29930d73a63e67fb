namespace DockerfileSecrets.Rules;

/// <summary>DFS408: a secret is supplied twice, and the last counts.</summary>
internal sealed class SecretSuppliedTwice : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS408",
        nameof(SecretSuppliedTwice),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A secret is supplied twice, and the last counts.",
        SupplyFindings.Reference)
    {
        Reason = "Builders take the last of two secrets with one id without a word, whatever the first one was.",
        Remedy = "Leave out the one that is not meant.",
    };

    // In a bake file a target takes the place of what its parents supply, and an override that of both: that is what they are for.
    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) => SupplyFindings.OfSupplied(context, Descriptor, s =>
        s.Use == SuppliedUse.Overridden && s.Secret.Origin.Dialect != SupplyDialect.Bake ? s.Messages[0] : null);
}
