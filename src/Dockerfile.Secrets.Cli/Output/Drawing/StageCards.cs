using System.Collections.Immutable;
using DockerfileSecrets.Cli.Output.Graphs;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Gathers what is drawn of a plan and of what was found in the file.</summary>
internal static class StageCards
{
    /// <summary>The longest text that is drawn in full. Ids and images are far shorter; a hostile one shall not fill the picture.</summary>
    private const int Longest = 300;

    /// <summary>The most rows of a card: what has more is no picture any more, and the text has them all.</summary>
    private const int MostRows = 60;

    /// <param name="build">The plan.</param>
    /// <param name="result">What was found in the same text.</param>
    /// <param name="findings">The findings that are shown.</param>
    public static ImmutableArray<StageCard> Of(PlannedBuild build, ValidationResult result, IEnumerable<Diagnostic> findings)
    {
        var leaks = findings.Where(IsLeak).ToLookup(finding => result.GetStage(finding)?.Index);
        var graph = PlanGraph.Of(build);
        var edges = graph.StageEdges.ToLookup(edge => edge.To);
        var uses = build.Plans.SelectMany(plan => SecretUseRow.Of(plan.Instructions)).Distinct().ToLookup(use => use.Stage, Row);
        var last = graph.Stages.Length - 1;
        return
        [
            .. graph.Stages.Select(stage => new StageCard(
                stage.Index,
                Cut(stage.Name),
                Cut(string.Join(", ", new[] { stage.Index == last ? "last stage" : null, stage.Image is { } image ? "from " + image : null }.OfType<string>())),
                build.Plans[0].Stages[stage.Index].Lines.First,
                stage.IsReached,
                Limited([
                    .. edges[stage.Index].OrderBy(edge => edge.From).Select(edge =>
                        new CardRow(CardRowKind.Stage, Cut(graph.Stages[edge.From].Name), edge.Label, 0, edge.From)),
                    .. uses[stage.Index].Concat(leaks[stage.Index].Select(leak => Leak(build, leak))).OrderBy(row => row.Line),
                ]))),
        ];
    }

    /// <summary>Whether a finding says that a secret gets where others can read it: the image, its history, a log.</summary>
    public static bool IsLeak(Diagnostic finding) => finding.Severity >= DiagnosticSeverity.Warning && finding.Code is "DFS301" or "DFS302" or "DFS303" or "DFS304" or "DFS305" or "DFS306" or "DFS307"
        or "DFS308" or "DFS309" or "DFS310" or "DFS311";

    private static CardRow Row(SecretUseRow use) =>
        new(use.IsSsh ? CardRowKind.Agent : CardRowKind.Secret, Cut(use.Name), Cut($"{use.Need}, {use.Where}"), use.Line);

    private static CardRow Leak(PlannedBuild build, Diagnostic finding) =>
        new(
        CardRowKind.Leak,
        Words(finding.Descriptor.Name),
        finding.Code + (finding.Confidence == DiagnosticConfidence.Heuristic ? ", heuristic" : ""),
        build.Read.GetPosition(finding.Span.Start).Line);

    /// <summary>The name of a rule as words: <c>SecretWrittenToLayer</c> becomes <c>Secret written to layer</c>.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static ImmutableArray<CardRow> Limited(ImmutableArray<CardRow> rows) => rows.Length <= MostRows
        ? rows
        : [.. rows[..MostRows], new CardRow(CardRowKind.Stage, FormattableString.Invariant($"and {rows.Length - MostRows} more"), "", 0)];

    private static string Cut(string text) => VisibleText.Cut(text, Longest);
}
