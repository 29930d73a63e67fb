using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>How one id is best supplied, over all of its uses.</summary>
/// <param name="Id">The id; as written when it is not known.</param>
/// <param name="IsKnown">Whether the id is known.</param>
/// <param name="IsSsh">Whether it is an ssh agent.</param>
/// <param name="AsVariable">Whether all of its uses are variables only: then <c>env=</c>, else <c>src=</c>.</param>
/// <param name="Variable">The name that all uses agree on; <see langword="null"/> when there is none or it is not known.</param>
internal sealed record PlannedSupply(string Id, bool IsKnown, bool IsSsh, bool AsVariable, string? Variable)
{
    /// <summary>Every id that the targets ask for once, in the order of the first use; agents behind secrets.</summary>
    public static ImmutableArray<PlannedSupply> Of(IEnumerable<PlannedTarget> targets) =>
    [
        .. targets.SelectMany(target => target.Instructions).SelectMany(instruction => instruction.Mounts)
            .Where(mount => mount.Certainty != PlanCertainty.Invalid)
            .Select(mount => (Mount: mount, Name: MountName.Of(mount)))
            .Where(use => use.Name is not null)
            .GroupBy(use => (Name: use.Name!.Value, IsSsh: use.Mount.Type == MountType.Ssh))
            .OrderBy(uses => uses.Key.IsSsh)
            .Select(uses => new PlannedSupply(
                uses.Key.Name.Text,
                uses.Key.Name.IsKnown,
                uses.Key.IsSsh,
                uses.All(use => use.Mount.Readability == SecretReadability.NoFile),
                CommonVariable(uses.Select(use => use.Mount)))),
    ];

    private static string? CommonVariable(IEnumerable<PlannedMount> mounts) =>
        mounts.Select(mount => mount.EnvironmentVariable).Distinct().ToArray() is [{ Length: > 0 } name] ? name : null;
}
