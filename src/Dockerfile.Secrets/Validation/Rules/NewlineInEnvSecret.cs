namespace DockerfileSecrets.Rules;

/// <summary>DFS404: a secret that becomes a variable ends with a line break.</summary>
internal sealed class NewlineInEnvSecret : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS404",
        nameof(NewlineInEnvSecret),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A secret that becomes a variable ends with a line break.",
        SupplyFindings.Reference)
    {
        Reason = "A variable keeps the line break, which most services refuse as a part of a token.",
        Remedy = "Write the value without a line break at its end, as `printf %s` does.",
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfFlaws(context, Descriptor, SupplyFlaw.NewlineInVariable);
}
