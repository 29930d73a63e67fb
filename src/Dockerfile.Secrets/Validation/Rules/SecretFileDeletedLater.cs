namespace DockerfileSecrets.Rules;

/// <summary>DFS309: a file with a secret is removed in a later instruction than the one that made it.</summary>
internal sealed class SecretFileDeletedLater : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS309",
        nameof(SecretFileDeletedLater),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A file with a secret is removed too late: the layer below keeps it.",
        "OCI image specification, layer: whiteouts hide files, they do not remove them")
    {
        Reason = "Every instruction makes a layer of its own. Removing a file in a later one hides it; the layer that holds it is still shipped.",
        Remedy = "Mount the file as a secret where it is needed, or make, use and remove it in one RUN.",
        Cwe = 538,
    };

    public RuleSubject Subject => RuleSubject.LateRemovals;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var removal in context.Flow.LateRemovals)
        {
            var isGuess = removal.File.IsForSettings;
            yield return new Diagnostic(
                Descriptor,
                removal.Span,
                $"This hides {removal.File.Path} ({removal.File.Names}), but the layer of the earlier instruction keeps it{(isGuess ? ", with any password in it" : "")}. Mount it as a secret in the RUN that uses it.")
            {
                Severity = isGuess ? DiagnosticSeverity.Warning : Descriptor.Severity,
                Confidence = isGuess ? DiagnosticConfidence.Heuristic : Descriptor.Confidence,
                Flow = removal.File.Way.Then(removal.Span, "removed here, one layer too late").ToLocations(),
            };
        }
    }
}
