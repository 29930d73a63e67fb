using System.Collections.Immutable;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>The lines above the plan of a file and of a target.</summary>
internal sealed class PlanHeads(PlannedBuild build)
{
    public string File(TextStyle style)
    {
        var name = style.Bold(VisibleText.Of(build.Read.File.Name));
        var rest = build.HasErrors ? ", as far as it can be read" : "";
        var platforms = build.Plans.Length > 1 ? $" on {build.Plans.Length} platforms" : "";
        if (build.HasAllTargets)
        {
            return $"{name}: {Plural(build.Plans[0].Targets.Length, "target")}{platforms}{rest}";
        }

        ImmutableArray<PlannedTarget> targets = [.. build.Targets];
        var target = targets[0].Title is { } title ? $", target {VisibleText.Cut(title, 40)}" : "";
        return $"{name}{target}: {Count(targets)}{platforms}{rest}";
    }

    public static string Target(ImmutableArray<PlannedTarget> perPlatform)
    {
        var first = perPlatform[0];
        var name = first.Title ?? (first.Target.Stage is { } stage ? PlannedTarget.NameOf(first.Plan.Stages[stage]) : "");
        return $"{VisibleText.Cut(name, 40)}{(first.Target.IsDefault ? " (default)" : "")}: {Count(perPlatform)}";
    }

    private static string Count(ImmutableArray<PlannedTarget> targets)
    {
        var supplies = PlannedSupply.Of(targets);
        var secrets = supplies.Count(supply => !supply.IsSsh);
        var counts = new List<string>();
        if (secrets > 0)
        {
            counts.Add(Plural(secrets, "secret"));
        }

        if (supplies.Length > secrets)
        {
            counts.Add(Plural(supplies.Length - secrets, "ssh agent"));
        }

        var mounting = targets.SelectMany(target => target.Instructions).Where(instruction => !instruction.Mounts.IsEmpty).ToArray();
        return counts.Count == 0
            ? mounting.Length > 0 ? "no secret with an id" : "mounts no secrets"
            : $"{string.Join(" and ", counts)} in {Plural(mounting.Where(IsNamed).DistinctBy(i => (i.Stage, i.Ordinal, i.IsTrigger)).Count(), "instruction")}";
    }

    private static bool IsNamed(PlannedInstruction instruction) => instruction.Mounts.Any(mount => MountName.Of(mount) is not null);

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
