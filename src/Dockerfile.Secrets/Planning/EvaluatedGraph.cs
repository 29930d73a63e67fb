using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A graph whose stages have been run.</summary>
internal sealed class EvaluatedGraph
{
    private readonly StageEvaluation[] _stages;

    /// <param name="document">The file.</param>
    /// <param name="options">What the build is given.</param>
    /// <param name="keepsSteps">Whether <see cref="StageEvaluation.Steps"/> are kept; a plan needs none.</param>
    public EvaluatedGraph(DockerfileDocument document, PlanOptions options, bool keepsSteps)
    {
        Options = options;
        Graph = StageGraph.Create(document, options);
        _stages = new StageEvaluation[Graph.Stages.Length];
        var count = 0;
        foreach (var stage in Graph.Stages)
        {
            _stages[stage.Index] = new StageEvaluation(count, stage.CommandCount, keepsSteps);
            count += stage.CommandCount;
        }

        Instructions = new PlannedInstruction[count];
        var evaluator = new StageEvaluator(Graph, options, new Expander(document.EscapeCharacter, options));
        foreach (var stage in Graph.Stages)
        {
            var evaluation = _stages[stage.Index];
            evaluator.Evaluate(stage, stage.Base is { } known ? _stages[known.Index] : null, evaluation, Instructions.AsSpan(evaluation.First, evaluation.Count));
            HasFindings |= evaluation.HasFindings;
        }

        HasFindings |= !Graph.Findings.IsEmpty;
    }

    public PlanOptions Options { get; }

    public StageGraph Graph { get; }

    /// <summary>What the stages run, one behind the other.</summary>
    public PlannedInstruction[] Instructions { get; }

    /// <summary>The positions of <see cref="Instructions"/> in the plan; null where the plan has these and no others.</summary>
    public int[]? Positions { get; set; }

    public bool HasFindings { get; }

    public IEnumerable<PlanFinding> Findings => Graph.Findings.Concat(_stages.SelectMany(s => s.Findings));

    public StageEvaluation Of(BuildStage stage) => _stages[stage.Index];

    public int PositionOf(int index) => Positions is null ? index : Positions[index];

    /// <summary>The error that stops a build of these stages: first what stops every build, then what the stages meet in their order.</summary>
    public PlannedDiagnostic? FirstError(ReadOnlySpan<BuildStage> reachable)
    {
        if (!HasFindings)
        {
            return null;
        }

        ImmutableArray<BuildStage> stages = [.. reachable];
        var indexes = stages.Select(s => s.Index).ToHashSet();
        var finding = Graph.Findings.FirstOrDefault(f => f.Phase < PlanPhase.Triggers || indexes.Contains(f.Stage))
            ?? stages.SelectMany(s => Of(s).Findings).FirstOrDefault();
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
