namespace DockerfileSecrets.Rules;

/// <summary>DFS208: a secret is mounted, and nothing in the RUN can read it.</summary>
internal sealed class UnusedSecretMount : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS208",
        nameof(UnusedSecretMount),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "A secret is mounted that nothing in the RUN reads.",
        "Dockerfile reference, RUN --mount=type=secret: a mount lasts for its RUN")
    {
        Reason = "Either the command does not get the credential that it needs, or a secret is handed to a command that has no business with it.",
        Remedy = "Use the secret in this RUN, or take the mount away.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var run in context.Flow.Runs)
        {
            var unused = SecretReads.Unused(run);
            foreach (var mount in run.Step.Mounts.Where(unused.Contains))
            {
                if (mount.Planned is { Type: MountType.Secret, Id: { } id } planned && mount.Options.Diagnostics.IsEmpty)
                {
                    var place = planned.EnvironmentVariable is { Length: > 0 } variable ? "$" + variable : planned.FilePath;
                    yield return new Diagnostic(
                        Descriptor,
                        context.SpanOf(mount, null),
                        $"Nothing in this RUN reads the secret `{id}` ({place}). Use it, or take the mount away.")
                    {
                        Related = ReadElsewhere(context, planned) is { } read ? [new RelatedLocation(read, "read here, where it is not mounted")] : [],
                        Fixes = SecretReads.TakeAway(context, run, mount),
                    };
                }
            }
        }
    }

    /// <summary>Where a RUN reads the file or the variable of a mount, and has no mount itself: there the mount belongs, most likely.</summary>
    private static TextSpan? ReadElsewhere(ValidationContext context, PlannedMount mount)
    {
        foreach (var run in context.Flow.Runs)
        {
            if (run.Paths.Find(p => !p.IsQuestion && p.Path == mount.FilePath && SecretPlaces.Meant(run, p.Path) is null) is { } path)
            {
                return path.Span;
            }

            if (run.Variables.Find(v => !v.IsGuarded && v.Name == mount.EnvironmentVariable) is { } variable)
            {
                return variable.Span;
            }
        }

        return null;
    }
}
