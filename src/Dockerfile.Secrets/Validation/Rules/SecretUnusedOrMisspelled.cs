using DockerfileSecrets.Supply;

namespace DockerfileSecrets.Rules;

/// <summary>DFS402: a supplied secret is asked for by nothing.</summary>
internal sealed class SecretUnusedOrMisspelled : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS402",
        nameof(SecretUnusedOrMisspelled),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A supplied secret is asked for by nothing.",
        SupplyFindings.Reference)
    {
        Reason = "Builders take a secret that nothing asks for without a word, so that a misspelled id is noticed only by what is missing.",
        Remedy = "Correct the id, or supply the secret to those builds only that use it.",
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfSupplied(context, Descriptor, s => s.Use == SuppliedUse.Unused ? SupplyMessages.Unused(s) : null);
}
