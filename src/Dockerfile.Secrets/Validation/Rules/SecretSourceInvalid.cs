namespace DockerfileSecrets.Rules;

/// <summary>DFS403: a supplied secret comes from a file that no builder takes.</summary>
internal sealed class SecretSourceInvalid : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS403",
        nameof(SecretSourceInvalid),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Certain,
        "A supplied secret comes from a file that no builder takes.",
        SupplyFindings.Reference)
    {
        Reason = "A file that is missing or too long stops the build before it begins, a directory the step that asks for it.",
        Remedy = "Name a file that is there and has 512,000 bytes at most.",
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfFlaws(context, Descriptor, SupplyFlaw.FileMissing, SupplyFlaw.Directory, SupplyFlaw.Unreadable, SupplyFlaw.TooBig);
}
