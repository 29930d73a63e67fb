using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Rules;

/// <summary>DFS303: a mounted secret is printed.</summary>
internal sealed class SecretPrintedToLog : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS303",
        nameof(SecretPrintedToLog),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "A RUN prints a mounted secret.",
        "BuildKit prints the output of a step as it is; nothing is masked")
    {
        Reason = "The builder shows the output of a step unmasked, and CI systems keep it, often for everybody to read.",
        Remedy = "Do not print it; turn tracing (`set -x`, `curl -v`) off where a secret is in a command.",
        Cwe = 532,
    };

    public RuleSubject Subject => RuleSubject.FollowedRuns;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            foreach (var leak in run.Leaks.Where(l => l.Kind == LeakKind.Log))
            {
                yield return new Diagnostic(
                    Descriptor,
                    leak.Span,
                    $"`{leak.Place}` prints the secret {leak.Taint.Names} to the build log, where it is not masked. Do not print it, or send it elsewhere.")
                {
                    Confidence = leak.IsUncertain ? DiagnosticConfidence.Heuristic : DiagnosticConfidence.Likely,
                    Flow = leak.Taint.Way.ToLocations(),
                };
            }
        }
    }
}
