namespace DockerfileSecrets.Rules;

/// <summary>DFS310: a file that got a secret is copied into another stage.</summary>
internal sealed class SecretCrossesStages : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS310",
        nameof(SecretCrossesStages),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "COPY --from takes over a file that holds a secret.",
        "Dockerfile reference, COPY --from")
    {
        Reason = "The file with the secret becomes part of a layer of this stage too: leaving it in a build stage does not keep it out of the image then.",
        Remedy = "Copy only what is needed, or keep the secret out of the file.",
        Cwe = 538,
    };

    public RuleSubject Subject => RuleSubject.StageCrossings;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var crossing in context.Flow.Crossings)
        {
            var stage = crossing.From.Name.Length > 0 ? $"`{crossing.From.Name}`" : $"{crossing.From.Index}";
            yield return new Diagnostic(
                Descriptor,
                crossing.Span,
                $"{crossing.File.Path} of stage {stage} holds {crossing.File.Names}, and this copies it along. Copy only what is needed, or keep the secret out of that file.")
            {
                // Of a file of the context the name is known, not the content; one for settings is more often without a secret than with one.
                Severity = !crossing.File.IsOfContext ? Descriptor.Severity : Flow.SecretFiles.IsForSettings(crossing.File.Path) ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                Confidence = crossing.File.IsOfContext ? DiagnosticConfidence.Heuristic : Descriptor.Confidence,
                Flow = crossing.File.Way.Then(crossing.Span, "copied into another stage here").ToLocations(),
            };
        }
    }
}
