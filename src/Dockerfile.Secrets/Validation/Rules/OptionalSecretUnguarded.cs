using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS211: a secret need not be supplied, and the RUN uses it as if it were.</summary>
internal sealed class OptionalSecretUnguarded : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS211",
        nameof(OptionalSecretUnguarded),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "A secret that is not `required` is used without a look whether it is there.",
        "BuildKit solver/llbsolver/mounts/mount.go: an optional secret that is not supplied is left out, its variable is empty")
    {
        Reason = "Without the secret the build goes on with an empty value: it fails later with a message that does not name the cause, or succeeds with a wrong result.",
        Remedy = "Add `required` to the mount, or look first: `[ -f ... ]`, `${NAME:?}`.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            var seen = new HashSet<EvaluatedMount>(ReferenceEqualityComparer.Instance);
            foreach (var read in run.Reads)
            {
                if (read is { IsGuarded: false, IsQuestion: false, Source.Mount: { Planned.Required: false } mount } && seen.Add(mount))
                {
                    yield return new Diagnostic(
                        Descriptor,
                        read.Span,
                        $"The secret `{read.Source.Id}` need not be supplied, but is used here in any case. Add `required` to its mount, or look first whether it is there.")
                    {
                        Related = [new RelatedLocation(read.Source.Span, "mounted here, not required")],
                        Fixes = RequiredEdits.FixOf(context.Document, mount),
                    };
                }
            }
        }
    }
}
