using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Graphs;

/// <summary>One use of a secret in a stage of a plan.</summary>
internal sealed record SecretEntry(GraphSecret Secret, int Stage, bool Required, int Plan);

/// <summary>Gathers all uses, those of stages that no target reaches too.</summary>
internal static class SecretEntries
{
    public static SecretEntry[] Of(PlannedBuild build) => [.. build.Plans.SelectMany((plan, index) => plan.Instructions.SelectMany(i => Of(i, index)))];

    private static IEnumerable<SecretEntry> Of(PlannedInstruction instruction, int plan)
    {
        foreach (var mount in instruction.Mounts.Where(mount => mount.Certainty != PlanCertainty.Invalid))
        {
            if (MountName.Of(mount) is { } name)
            {
                var secret = new GraphSecret(name.Text + (name.IsKnown ? "" : " (unresolved)"), mount.Type == MountType.Ssh);
                yield return new SecretEntry(secret, instruction.Stage, mount.Required == true, plan);
            }
        }

        foreach (var needed in instruction.Implicit)
        {
            var secret = needed.Ssh is { } agent ? new GraphSecret(agent, true) : new GraphSecret(string.Join("\n", needed.Candidates), false);
            yield return new SecretEntry(secret, instruction.Stage, false, plan);
        }
    }
}
