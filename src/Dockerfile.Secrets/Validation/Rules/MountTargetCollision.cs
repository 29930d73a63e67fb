namespace DockerfileSecrets.Rules;

/// <summary>DFS201: two mounts of a step end at one path.</summary>
internal sealed class MountTargetCollision : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS201",
        nameof(MountTargetCollision),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Certain,
        "Two mounts of a step end at one path.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_runmount.go, dispatchRunMounts")
    {
        Reason = "The last mount at a path hides those before it, so the step reads another file than was meant.",
        Remedy = "Give each mount a `target` of its own.",
    };

    public RuleSubject Subject => RuleSubject.Mounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var step in context.Runs.Where(s => s.Mounts.Length > 1))
        {
            var places = new Dictionary<string, EvaluatedMount>(StringComparer.Ordinal);
            foreach (var mount in step.Mounts)
            {
                if (MountPlaces.PathOf(step, mount) is not { } path)
                {
                    continue;
                }

                if (places.TryGetValue(path, out var earlier) && Collide(earlier, mount))
                {
                    yield return Report(context, path, earlier, mount);
                }

                places[path] = mount;
            }
        }
    }

    /// <summary>Two mounts of one secret are another matter (DFS202), and mounts without a secret none of ours.</summary>
    private static bool Collide(EvaluatedMount earlier, EvaluatedMount later)
    {
        var first = earlier.Planned is { Type: MountType.Secret } a ? a : null;
        var second = later.Planned is { Type: MountType.Secret } b ? b : null;
        return (first is not null || second is not null) && (first is null || second is null || first.Id != second.Id);
    }

    private Diagnostic Report(ValidationContext context, string path, EvaluatedMount earlier, EvaluatedMount later)
    {
        // An optional secret that is not supplied hides nothing: two ids at one path may be meant as one or the other.
        var isChoice = later.Planned is { Required: false } && later.Options.Target.IsSet;
        var entry = later.Options.Target.Entry ?? later.Options.Id.Entry ?? later.Options.Source.Entry;
        return new Diagnostic(Descriptor, context.SpanOf(later, entry), $"Another mount of this step ends at `{Shown.Of(path)}` too, and this one hides it. Give each a `target` of its own.")
        {
            Severity = isChoice ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            Confidence = isChoice ? DiagnosticConfidence.Likely : DiagnosticConfidence.Certain,
            Related = [new(context.SpanOf(earlier.Mount), "the mount that is hidden")],
        };
    }
}
