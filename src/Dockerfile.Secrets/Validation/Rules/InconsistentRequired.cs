using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS212: one secret is required by one step and optional in another of the same build.</summary>
internal sealed class InconsistentRequired : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS212",
        nameof(InconsistentRequired),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "One secret is required by one step and optional in another of the same build.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "The build cannot do without the secret, but a step that is run before, or from the cache, goes on without it.",
        Remedy = "Write `required` on all mounts of the secret, or on none.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var byId = context.SecretMounts
            .Where(m => m.Step.Command.Origin is not OnbuildInstruction && m.Mount.Planned is { Id: not null, Required: not null, Certainty: not PlanCertainty.Invalid })
            .Where(m => !ValuelessArguments.InPlaceOf(m.Step, m.Mount))
            .GroupBy(m => m.Mount.Planned!.Id!, StringComparer.Ordinal)
            .Where(g => g.Select(m => m.Mount.Planned!.Required).Distinct().Count() > 1)
            .Select(g => g.ToList())
            .ToList();
        if (byId.Count == 0)
        {
            yield break;
        }

        var builds = context.Plan.Targets.Select(t => t.Stages.ToHashSet()).ToList();
        foreach (var mounts in byId)
        {
            var requiring = mounts.FindAll(m => m.Mount.Planned!.Required == true);
            var requiringBuilds = builds.Select(b => (Stages: b, requiring.Find(m => b.Contains(m.Step.Stage.Index)).Mount)).Where(b => b.Mount is not null).ToList();
            foreach (var (step, mount) in mounts.Where(m => m.Mount.Planned!.Required == false))
            {
                if (requiringBuilds.Find(b => b.Stages.Contains(step.Stage.Index)).Mount is { } other)
                {
                    yield return new Diagnostic(Descriptor, context.SpanOf(mount, mount.Options.Required.Entry), $"Another step of this build requires the secret `{Shown.Of(mount.Planned!.Id)}`, and this one does without it. Write `required` on both, or on none.")
                    {
                        Related = [new(context.SpanOf(other, other.Options.Required.Entry), "required here")],
                        Fixes = RequiredEdits.FixOf(context.Document, mount),
                    };
                }
            }
        }
    }
}
