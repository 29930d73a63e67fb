using System.Collections.Immutable;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Graphs;

/// <summary>A plan as a graph: stages, what they take from each other, and the secrets that enter them.</summary>
/// <param name="Stages">The stages in the order of the file.</param>
/// <param name="StageEdges">What a stage takes from another.</param>
/// <param name="Secrets">The secrets and agents in the order of their first use.</param>
/// <param name="SecretEdges">Where they enter.</param>
internal sealed record PlanGraph(
    ImmutableArray<GraphStage> Stages, ImmutableArray<StageEdge> StageEdges, ImmutableArray<GraphSecret> Secrets, ImmutableArray<SecretEdge> SecretEdges)
{
    public static PlanGraph Of(PlannedBuild build)
    {
        var reached = build.Targets.SelectMany(target => target.Target.Stages).ToHashSet();
        var entries = SecretEntries.Of(build);
        var secrets = entries.Select(entry => entry.Secret).Distinct().ToImmutableArray();
        return new PlanGraph(
            [.. build.Plans[0].Stages.Select(stage => new GraphStage(
                stage.Index,
                PlannedTarget.NameOf(stage),
                stage.Base is null ? stage.Image ?? build.Read.Document.Instructions.OfType<FromInstruction>().ElementAt(stage.Index).Base?.Value : null,
                reached.Contains(stage.Index)))],
            StageEdge.Of(build),
            secrets,
            [.. entries.GroupBy(entry => (entry.Secret, entry.Stage)).Select(uses => new SecretEdge(
                secrets.IndexOf(uses.Key.Secret),
                uses.Key.Stage,
                !uses.Any(use => use.Required),
                Platforms(build, uses.Select(use => use.Plan))))]);
    }

    /// <summary>The platforms of an edge that not all have.</summary>
    private static string? Platforms(PlannedBuild build, IEnumerable<int> plans)
    {
        var distinct = plans.Distinct().ToArray();
        return distinct.Length == build.Plans.Length ? null : string.Join(", ", distinct.Select(index => build.Options[index].Platform));
    }
}

/// <summary>A stage; greyed when no target reaches it.</summary>
internal sealed record GraphStage(int Index, string Name, string? Image, bool IsReached);

/// <summary>A secret or an agent.</summary>
/// <param name="Name">The id; the candidates of one ADD, of which the first that is supplied counts, on a line each.</param>
/// <param name="IsSsh">Whether it is an agent.</param>
internal sealed record GraphSecret(string Name, bool IsSsh)
{
    /// <summary>The text of the node.</summary>
    public string Label(Func<string, string> escape, string separator) =>
        (IsSsh ? "ssh " : "") + string.Join($" or{separator}", Name.Split('\n').Select(escape));
}

/// <summary>Where a secret enters, on which platforms if not on all.</summary>
internal sealed record SecretEdge(int Secret, int Stage, bool IsOptional, string? Platforms);
