using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS207: an option of a secret mount changes nothing.</summary>
internal sealed class OptionHasNoEffect : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS207",
        nameof(OptionHasNoEffect),
        DiagnosticSeverity.Info,
        DiagnosticConfidence.Certain,
        "An option of a secret mount changes nothing.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "Whoever reads the option believes that the secret is protected, or writable, in a way that it is not.",
        Remedy = "Remove the option.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount.Planned!.Certainty == PlanCertainty.Invalid || ValuelessArguments.InPlaceOf(step, mount))
            {
                continue;
            }

            foreach (var entry in mount.Mount.Entries)
            {
                if (WhyWithoutEffect(entry, mount.Planned) is { } why)
                {
                    yield return new Diagnostic(Descriptor, context.SpanOf(entry), $"`{entry.Key}` changes nothing: {why}. Remove it.")
                    {
                        Fixes = FixesOf.Safe($"Remove `{entry.Key}`", MountEdits.Remove(context.Document, mount.Mount, entry)),
                    };
                }
            }
        }
    }

    private static string? WhyWithoutEffect(MountEntry entry, PlannedMount mount) => entry.Key switch
    {
        "ro" or "readonly" or "rw" or "readwrite" => "the file of a secret is always read-only",
        "mode" or "uid" or "gid" when mount.Readability == SecretReadability.NoFile => "this secret is a variable, and there is no file",
        _ => null,
    };
}
