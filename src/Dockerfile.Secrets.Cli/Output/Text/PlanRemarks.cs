using System.Collections.Immutable;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>What the plan of one target leaves out, in a line each.</summary>
internal static class PlanRemarks
{
    public static ImmutableArray<string> Of(PlannedBuild build) => [.. Lines(build)];

    private static IEnumerable<string> Lines(PlannedBuild build)
    {
        var needed = PlannedSupply.Of(build.Targets).Select(supply => supply.Id);
        var hidden = build.Targets.SelectMany(target => target.HiddenSecrets).Except(needed, StringComparer.Ordinal).ToArray();
        if (hidden.Length > 0)
        {
            yield return $"Other stages would need {hidden.Length} more secret{(hidden.Length == 1 ? "" : "s")}: {string.Join(", ", hidden)} (see --all-targets).";
        }

        var later = Later(build).Distinct(StringComparer.Ordinal).ToArray();
        if (later.Length > 0)
        {
            yield return $"Builds on top of this image need {string.Join(", ", later)} (ONBUILD).";
        }
    }

    /// <summary>The secrets of ONBUILD in the target stage: they are for builds on top of this image.</summary>
    private static IEnumerable<string> Later(PlannedBuild build)
    {
        if (build.Plans[0].Targets is not [{ Stage: { } index }])
        {
            yield break;
        }

        var stage = -1;
        foreach (var instruction in build.Read.Document.Instructions)
        {
            stage += instruction is FromInstruction ? 1 : 0;
            if (stage == index && instruction is OnbuildInstruction { Trigger: RunInstruction run })
            {
                foreach (var secret in run.Mounts.OfType<SecretMount>().Where(secret => secret.Id.IsSet))
                {
                    yield return secret.Id.ToString();
                }
            }
        }
    }
}
