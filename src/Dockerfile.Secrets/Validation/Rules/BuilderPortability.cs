using System.Collections.Immutable;

namespace DockerfileSecrets.Rules;

/// <summary>DFS215: another builder that matters does not do the same with a mount.</summary>
internal sealed class BuilderPortability : IConditionalRule
{
    private static readonly ImmutableArray<OtherBuilder> AllBuilders = [OtherBuilder.Podman, OtherBuilder.Kaniko, OtherBuilder.Windows];

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS215",
        nameof(BuilderPortability),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "Another builder that matters does not do the same with a secret mount.",
        "Buildah run_common.go, getSecretMount; BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go")
    {
        Reason = "The step fails there, or goes on without the secret.",
        Remedy = "Use what all of the builders know: `type`, `id`, `target`, `required`, `mode`, `uid` and `gid`, in lower case.",
        IsOptIn = true,
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        // Switched on by itself, the rule speaks of every builder.
        var builders = context.Options.Builders.IsDefaultOrEmpty ? AllBuilders : context.Options.Builders;
        foreach (var (_, mount) in context.SecretMounts.Where(m => m.Mount.Planned!.Certainty != PlanCertainty.Invalid))
        {
            var reasons = AllBuilders.Where(b => builders.Contains(b)).Select(b => ReasonOf(b, mount)).OfType<string>().ToList();
            if (reasons.Count > 0)
            {
                yield return new Diagnostic(Descriptor, context.SpanOf(mount.Mount), string.Join(" ", reasons));
            }
        }
    }

    private static string? ReasonOf(OtherBuilder builder, EvaluatedMount mount) => builder switch
    {
        OtherBuilder.Kaniko => "Kaniko ignores the mount and runs the step without the secret.",
        OtherBuilder.Windows when mount.Planned!.Target is not null => "Windows containers have no file for it: give the secret as a variable with `env`.",
        OtherBuilder.Podman => OfPodman(mount),
        _ => null,
    };

    private static string? OfPodman(EvaluatedMount mount)
    {
        foreach (var entry in mount.Mount.Entries)
        {
            if (entry.Key is "source" or "src")
            {
                return $"Podman does not know `{entry.Key}` of a secret: write `id`.";
            }

            if (entry.Key is "ro" or "rw" or "readonly" or "readwrite")
            {
                return $"Podman does not know `{entry.Key}` of a secret: leave it out.";
            }

            if (entry.RawKey != entry.Key)
            {
                return $"Podman does not know `{entry.RawKey}`: write `{entry.Key}`.";
            }
        }

        return mount.Options.Env.IsSet ? "Podman knows `env` of a secret only since Buildah of 2026: mount a file."
            : mount is { Options.Target.IsSet: false, Planned.Id: { } id } && id.Contains('/', StringComparison.Ordinal)
                ? $"Podman puts the secret at `/run/secrets/{Shown.Of(id)}`, BuildKit at `{Shown.Of(mount.Planned.Target)}`: give it a `target`."
            : null;
    }
}
