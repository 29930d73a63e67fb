using DockerfileSecrets.Supply;

namespace DockerfileSecrets.Rules;

/// <summary>DFS405: a secret of a Compose file has one id for docker compose build and another for docker buildx bake.</summary>
internal sealed class ComposeBakeIdMismatch : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS405",
        nameof(ComposeBakeIdMismatch),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A secret of a Compose file has one id for docker compose build and another for docker buildx bake.",
        SupplyFindings.Reference)
    {
        Reason = "The one takes `target` for the id, the other `source`: a Dockerfile that works with one gets nothing from the other.",
        Remedy = "Give the secret one name, and leave `target` out.",
    };

    public RuleSubject Subject => RuleSubject.Supply;

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        SupplyFindings.OfSupplied(context, Descriptor, s => s.Secret.OtherId is { } other ? SupplyMessages.OtherId(s.Secret, other) : null);
}
