namespace DockerfileSecrets.Rules;

/// <summary>DFS210: a RUN reads a path that is nearly, but not, that of a secret that it mounts.</summary>
internal sealed class WrongSecretPath : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS210",
        nameof(WrongSecretPath),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "The path that a RUN reads is not the path of the secret that it mounts.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "The file is not there. In `$(cat ...)` that does not even stop the build: the value is empty.",
        Remedy = "Read the path where the secret is: /run/secrets/ and the id, or the mount's `target`.",
        Supersedes = ["DFS208", "DFS209"],
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in run.Paths)
            {
                if (SecretPlaces.Meant(run, use.Path) is not { } mount || !seen.Add(use.Path) || SecretPlaces.IsMadeBefore(context, run.Step, use.Path))
                {
                    continue;
                }

                var planned = mount.Planned!;
                var isFile = planned.Readability != SecretReadability.NoFile && planned.FilePath is { Length: > 0 };
                var place = isFile ? planned.FilePath! : "$" + planned.EnvironmentVariable;
                yield return new Diagnostic(
                    Descriptor,
                    use.Span,
                    isFile
                        ? $"There is no {use.Path}: the secret `{planned.Id}` is mounted at {place}."
                        : $"There is no {use.Path}: the secret `{planned.Id}` is the variable {place}, not a file.",
                    isFile ? place : null)
                {
                    Related = [new RelatedLocation(context.SpanOf(mount, null), "mounted here")],
                    Fixes = isFile ? SecretReads.ReplacePath(context, use, place) : [],
                };
            }
        }
    }
}
