using System.Collections.Immutable;
using System.Globalization;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Graphs;

/// <summary>What a stage takes from another, and how.</summary>
/// <param name="From">The stage that gives.</param>
/// <param name="To">The stage that takes.</param>
/// <param name="Label">The ways, such as <c>FROM</c> or <c>COPY --from</c>.</param>
internal sealed record StageEdge(int From, int To, string Label)
{
    /// <summary>The edges in the order of the stages that take.</summary>
    public static ImmutableArray<StageEdge> Of(PlannedBuild build) =>
    [
        .. build.Options.SelectMany(options => OfGraph(StageGraph.Create(build.Read.Document, options)))
            .GroupBy(edge => (edge.From, edge.To))
            .OrderBy(edges => edges.Key.To)
            .Select(edges => new StageEdge(edges.Key.From, edges.Key.To, string.Join(", ", edges.Select(edge => edge.Label).Distinct(StringComparer.Ordinal)))),
    ];

    private static IEnumerable<StageEdge> OfGraph(StageGraph graph)
    {
        foreach (var stage in graph.Stages)
        {
            if (stage.Base is { } known)
            {
                yield return new StageEdge(known.Index, stage.Index, "FROM");
            }

            var sources = stage.Instructions.SelectMany(instruction => Sources(graph, instruction)).ToLookup(source => source.Stage, source => source.Label);
            foreach (var dependency in stage.Dependencies)
            {
                // What no instruction of the stage names, ONBUILD of its base does.
                var labels = sources[dependency].Distinct(StringComparer.Ordinal).DefaultIfEmpty("ONBUILD");
                foreach (var label in labels)
                {
                    yield return new StageEdge(dependency.Index, stage.Index, label);
                }
            }
        }
    }

    private static IEnumerable<(BuildStage? Stage, string Label)> Sources(StageGraph graph, Instruction instruction) => instruction switch
    {
        CopyInstruction { From.BuilderValue: { Length: > 0 } from } => [(Find(graph, from), "COPY --from")],

        // BuildKit takes a mount without `from` for one from `scratch`, even where a stage has that name.
        RunInstruction run => run.Mounts.Select(mount => (
            graph.Find(mount.Entries.LastOrDefault(entry => entry is { Key: "from", HasValue: true })?.BuilderValue is { Length: > 0 } from ? from : "scratch"),
            "--mount=from")),
        _ => [],
    };

    private static BuildStage? Find(StageGraph graph, string from) =>
        graph.Find(from) ?? (int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < graph.Stages.Length
            ? graph.Stages[index]
            : null);
}
