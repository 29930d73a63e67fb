using System.Collections.Immutable;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>The plan for people: target by target and stage by stage, and the command that supplies the secrets at the end.</summary>
internal sealed class PlanText(TextWriter output, TextStyle style, PlannedBuild build)
{
    private readonly TargetText _targets = new(style, build);

    public void Write()
    {
        var supplies = PlannedSupply.Of(build.Targets);
        output.WriteLine(new PlanHeads(build).File(style));
        WriteMerged();
        for (var i = 0; i < build.Plans[0].Targets.Length; i++)
        {
            WriteTarget([.. build.Plans.Select(plan => new PlannedTarget(plan, plan.Targets[i]))]);
        }

        if (!build.HasAllTargets)
        {
            WriteLines(PlanRemarks.Of(build));
        }

        if (!supplies.IsEmpty)
        {
            output.WriteLine();
            WriteCommand(supplies);
        }
    }

    /// <summary>With several platforms: which of them need what.</summary>
    private void WriteMerged()
    {
        MergedSecret[] needs = [.. build.Merged.Secrets, .. build.Merged.Ssh];
        if (build.Plans.Length == 1 || needs.Length == 0)
        {
            return;
        }

        output.WriteLine();
        var ids = needs.Select(need => VisibleText.Cut(need.Id, 40)).ToArray();
        foreach (var (need, id) in needs.Zip(ids))
        {
            output.Write("  " + style.Green(id) + new string(' ', ids.Max(other => other.Length) - id.Length + 2));
            output.Write(need.Required ? style.Yellow(MountWords.Required) : MountWords.Optional);
            output.WriteLine("  " + PlatformWords.Of(build, need));
        }
    }

    /// <summary>Platforms for which the same is to be said share it.</summary>
    private void WriteTarget(ImmutableArray<PlannedTarget> perPlatform)
    {
        if (build.HasAllTargets)
        {
            output.WriteLine();
            output.WriteLine(style.Bold("Target " + PlanHeads.Target(perPlatform)));
        }

        var bodies = perPlatform.Select((target, index) => (Text: _targets.Of(target), Platform: build.Options[index].Platform)).GroupBy(body => body.Text).ToArray();
        foreach (var body in bodies)
        {
            if (bodies.Length > 1)
            {
                output.WriteLine();
                output.WriteLine(style.Cyan("On " + string.Join(", ", body.Select(b => b.Platform))) + (body.Key.Length == 0 ? ": nothing" : ""));
            }

            output.Write(body.Key);
        }
    }

    private void WriteCommand(ImmutableArray<PlannedSupply> supplies)
    {
        var parts = BuildCommand.Parts(build, supplies).Select(part => VisibleText.Of(part)).ToArray();
        output.WriteLine(style.Bold("Supply " + (supplies.Length == 1 ? "it" : "them") + " with"));
        output.WriteLine();
        output.WriteLine("  " + string.Join(supplies.Length == 1 ? " " : " \\\n    ", parts));
        WriteLines([.. SupplyNotes(supplies)]);
    }

    private IEnumerable<string> SupplyNotes(ImmutableArray<PlannedSupply> supplies)
    {
        if (supplies.FirstOrDefault(supply => supply is { IsSsh: false, AsVariable: false }) is { } file)
        {
            yield return $"A value in a variable works too: {BuildCommand.ByVariable(file)}";
        }

        foreach (var supply in supplies.Where(supply => !supply.IsKnown))
        {
            yield return $"{supply.Id} is unresolved: write the id that it stands for.";
        }

        if (build.HasAllTargets && build.Plans[0].Targets.Length > 1)
        {
            yield return "This builds the last stage; for another add --target. What a target does not need is ignored.";
        }
    }

    private void WriteLines(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        output.WriteLine();
        foreach (var line in lines)
        {
            output.WriteLine(VisibleText.Of(line));
        }
    }
}
