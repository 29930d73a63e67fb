using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Rules;

/// <summary>DFS301: the content of a mounted secret reaches a file of the layer.</summary>
internal sealed class SecretWrittenToLayer : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS301",
        nameof(SecretWrittenToLayer),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A RUN writes a mounted secret to a file that stays in the image.",
        "Dockerfile reference, RUN --mount=type=secret")
    {
        Reason = "What a RUN leaves behind is a layer: whoever can pull the image, or reads the build cache, reads the secret.",
        Remedy = "Remove the file in the same RUN, write it to a tmpfs mount, or mount the secret at the path where the tool looks for it.",
        Cwe = 538,
    };

    public RuleSubject Subject => RuleSubject.FollowedRuns;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            foreach (var leak in run.Leaks.Where(l => l.Kind == LeakKind.Layer))
            {
                var isShipped = context.IsShipped(run.Step.Stage);
                var stays = isShipped ? "which stays in the image" : "which stays in a layer of this stage, in the build cache";
                yield return new Diagnostic(
                    Descriptor,
                    leak.Span,
                    $"The secret {leak.Taint.Names} is written to {leak.Place}, {stays}. Remove the file in this RUN, write it to a tmpfs mount, or mount the secret at that path.")
                {
                    Severity = isShipped ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                    Confidence = leak.IsUncertain ? DiagnosticConfidence.Heuristic : DiagnosticConfidence.Likely,
                    Flow = leak.Taint.Way.ToLocations(),
                };
            }
        }
    }
}
