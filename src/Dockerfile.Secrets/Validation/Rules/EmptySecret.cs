namespace DockerfileSecrets.Rules;

/// <summary>DFS407: a supplied secret is empty, or its variable is not set.</summary>
internal sealed class EmptySecret : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS407",
        nameof(EmptySecret),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A supplied secret is empty, or its variable is not set.",
        SupplyFindings.Reference)
    {
        Reason = "The build gets an empty secret, and `required` does not notice.",
        Remedy = "Set the variable, or fill the file, before the build.",
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfFlaws(context, Descriptor, SupplyFlaw.VariableUnset, SupplyFlaw.Empty);
}
