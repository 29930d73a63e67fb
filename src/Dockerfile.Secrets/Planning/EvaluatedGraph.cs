using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A graph whose stages have been run.</summary>
internal sealed class EvaluatedGraph
{
    private readonly StageEvaluation[] _stages;

    public EvaluatedGraph(DockerfileDocument document, PlanOptions options)
    {
        Options = options;
        Graph = StageGraph.Create(document, options);
        _stages = new StageEvaluation[Graph.Stages.Length];
        var evaluator = new StageEvaluator(Graph, options, new Expander(document.EscapeCharacter, options));
        foreach (var stage in Graph.Stages)
        {
            _stages[stage.Index] = evaluator.Evaluate(stage, stage.Base is { } known ? _stages[known.Index] : null);
        }
    }

    public PlanOptions Options { get; }

    public StageGraph Graph { get; }

    public StageEvaluation Of(BuildStage stage) => _stages[stage.Index];

    public bool HasFindings => !Graph.Findings.IsEmpty || Array.Exists(_stages, s => s.Findings.Count > 0);

    public IEnumerable<PlanFinding> Findings => Graph.Findings.Concat(_stages.SelectMany(s => s.Findings));

    /// <summary>The error that stops a build of these stages: first what stops every build, then what the stages meet in their order.</summary>
    public PlannedDiagnostic? FirstError(ImmutableArray<BuildStage> reachable)
    {
        if (!HasFindings)
        {
            return null;
        }

        var indexes = reachable.Select(s => s.Index).ToHashSet();
        var finding = Graph.Findings.FirstOrDefault(f => f.Phase < PlanPhase.Triggers || indexes.Contains(f.Stage))
            ?? reachable.SelectMany(s => Of(s).Findings).FirstOrDefault();
        return finding is null ? null : PlannedDiagnostics.Of(finding.Diagnostic, finding.Line);
    }

    /// <summary>What a FROM waits for whose image is not known.</summary>
    public IEnumerable<UnresolvedValue> UnknownBaseOf(BuildStage stage)
    {
        var word = stage.From.Base!.Value;
        var expanded = new Expander(Graph.Document.EscapeCharacter, Options).Expand(word, new StageScope(Graph.Globals, isBaseKnown: true));
        return expanded is { Text: null, Error: null } ? [UnresolvedWord.Of("from", word, stage.Lines.First, expanded)] : [];
    }
}
