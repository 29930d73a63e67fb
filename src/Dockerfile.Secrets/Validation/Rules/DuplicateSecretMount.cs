using System.Collections.Immutable;
using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS202: a step mounts a secret twice at one place, or two secrets in one variable.</summary>
internal sealed class DuplicateSecretMount : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS202",
        nameof(DuplicateSecretMount),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "A step mounts a secret twice at one place, or two secrets in one variable.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "Of two mounts at one place the last one counts; the other one does nothing, or something else was meant.",
        Remedy = "Remove one of them, or give it the place that was meant.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var step in context.Runs.Where(s => s.Mounts.Length > 1))
        {
            var places = new Dictionary<string, EvaluatedMount>(StringComparer.Ordinal);
            foreach (var mount in step.Mounts)
            {
                if (mount is not { Planned: { Type: MountType.Secret, Certainty: not PlanCertainty.Invalid, Id: not null } planned })
                {
                    continue;
                }

                foreach (var (place, words) in PlacesOf(step, mount, planned))
                {
                    if (places.TryGetValue(place, out var earlier) && earlier != mount)
                    {
                        yield return Report(context, step, earlier, mount, $"This step {words} already, and the last mount counts. Remove one of them.");
                    }

                    places[place] = mount;
                }
            }
        }
    }

    /// <summary>The file of this secret, and the variable whatever the secret: another secret at the same path is DFS201.</summary>
    private static IEnumerable<(string Place, string Words)> PlacesOf(EvaluatedStep step, EvaluatedMount mount, PlannedMount planned)
    {
        // invariant: no id holds a line feed.
        if (MountPlaces.PathOf(step, mount) is { } path)
        {
            yield return (planned.Id + "\n" + path, $"mounts the secret `{Shown.Of(planned.Id)}` at `{Shown.Of(planned.Target)}`");
        }

        if (planned.EnvironmentVariable is { Length: > 0 } name && !ValuelessArguments.InPlaceOf(step, mount))
        {
            yield return ("\n" + name, $"puts a secret into the variable `{Shown.Of(name)}`");
        }
    }

    private Diagnostic Report(ValidationContext context, EvaluatedStep step, EvaluatedMount earlier, EvaluatedMount mount, string message) =>
        new(Descriptor, context.SpanOf(mount.Mount), message)
        {
            Related = [new(context.SpanOf(earlier.Mount), "mounted here already")],
            Fixes = FixOf(context.Document, step, earlier.Planned!, mount),
        };

    /// <summary>Of two that say the same either can go.</summary>
    private static ImmutableArray<Fix> FixOf(DockerfileDocument document, EvaluatedStep step, PlannedMount earlier, EvaluatedMount mount)
    {
        var later = mount.Planned!;
        var isSame = later.Unresolved.All(u => u.Field == UnresolvedWord.User) && later.Id == earlier.Id && later.Target == earlier.Target
            && later.EnvironmentVariable == earlier.EnvironmentVariable && later.Required == earlier.Required
            && later.Mode == earlier.Mode && later.Uid == earlier.Uid && later.Gid == earlier.Gid;
        return isSame ? FixesOf.Safe("Remove the second mount", MountEdits.RemoveMount(document, step.Command.Instruction, mount.Mount)) : [];
    }
}
