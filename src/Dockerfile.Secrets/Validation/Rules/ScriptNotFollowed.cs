namespace DockerfileSecrets.Rules;

/// <summary>DFS314: a RUN with a secret is beyond the bounds of the analysis, so that the other rules are silent about it.</summary>
internal sealed class ScriptNotFollowed : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS314",
        nameof(ScriptNotFollowed),
        DiagnosticSeverity.Info,
        DiagnosticConfidence.Certain,
        "The script of a RUN with a secret is too long or too deeply nested to be followed.",
        "this library")
    {
        Reason = "Where the script is not followed, a secret that it prints or stores is not found: that nothing is reported says nothing.",
        Remedy = "Split the script into several RUN instructions, or make it simpler.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            if (run.IsCut && run.Step.Mounts.FirstOrDefault(m => m.Planned is { Type: MountType.Secret, Id: not null }) is { } mount)
            {
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(mount, null),
                    $"The script of this RUN is too long or too deeply nested to be followed: what it does with the secret `{Shown.Of(mount.Planned!.Id)}` was not looked at to its end. Split it, or make it simpler.");
            }
        }
    }
}
