using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS217: a policy says that every secret is required, and this one is not.</summary>
internal sealed class SecretNotRequired : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS217",
        nameof(SecretNotRequired),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A secret mount is not `required`.",
        "this library")
    {
        Reason = "Without `required` a build that is given no secret goes on without it, and what it makes may look right.",
        Remedy = "Add `required` to the mount.",
        IsOptIn = true,
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount.Planned is { Required: false, Certainty: not PlanCertainty.Invalid } && !ValuelessArguments.In(step, mount.Options.Required.Entry))
            {
                yield return new Diagnostic(Descriptor, context.SpanOf(mount, mount.Options.Required.Entry), $"The build goes on without the secret `{Shown.Of(mount.Planned.Id)}`. Add `required`.")
                {
                    Fixes = RequiredEdits.FixOf(context.Document, mount),
                };
            }
        }
    }
}
