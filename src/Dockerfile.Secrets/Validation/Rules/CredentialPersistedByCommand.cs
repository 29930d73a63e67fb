using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Rules;

/// <summary>DFS302: a tool is given a credential and stores it in a file of the layer.</summary>
internal sealed class CredentialPersistedByCommand : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS302",
        nameof(CredentialPersistedByCommand),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A command stores the credential that it is given in a file of the image.",
        "Dockerfile reference, RUN --mount=type=secret; the manuals of the tools")
    {
        Reason = "Logins and configuration commands write what they are given to a file, and the file becomes part of the layer.",
        Remedy = "Mount the tool's credential file as the secret, hand the credential over for one command only, or log out and remove the file in the same RUN.",
        Cwe = 538,
    };

    public RuleSubject Subject => RuleSubject.FollowedRuns;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            // A command that stores it in more than one file is one finding.
            foreach (var leaks in run.Leaks.Where(l => l.Kind == LeakKind.Stored).GroupBy(l => l.Span))
            {
                var leak = leaks.OrderBy(l => l.Place.Length).First();
                var places = string.Join(" and ", leaks.Select(l => l.Place).OrderBy(p => p.Length).ThenBy(p => p, StringComparer.Ordinal));
                yield return new Diagnostic(
                    Descriptor,
                    leak.Span,
                    $"`{leak.StoredBy}` stores the secret {leak.Taint.Names} in {places}, which becomes part of the layer. {CredentialAdvice.For(leak.StoredBy)}")
                {
                    Confidence = leaks.All(l => l.IsUncertain) ? DiagnosticConfidence.Heuristic : DiagnosticConfidence.Likely,
                    Flow = leak.Taint.Way.ToLocations(),
                };
            }
        }
    }
}
