using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets;

/// <summary>Makes a plan: runs the stages once, or once for each target where the name of the target matters, and gathers.</summary>
internal sealed class PlanBuilder(DockerfileDocument document, PlanOptions options)
{
    private const long MaxRuns = 10_000_000;
    private const long MaxRunsWithName = 1_000_000;
    private ImmutableArray<PlannedInstruction> _instructions;
    private InstructionTable? _table;
    private List<PlanFinding>? _findings;
    private bool? _nameMatters;

    /// <summary>Asked for only where there are several targets: it searches the whole text.</summary>
    private bool NameMatters => _nameMatters ??= document.Text.Text.Contains(PlatformVariables.TargetStage, StringComparison.Ordinal);

    public SecretPlan Build()
    {
        var evaluated = Run(options);
        var targets = PlanTargets(evaluated);
        if (!document.Diagnostics.IsEmpty && document.BuilderError is { } error)
        {
            // BuildKit does not get as far as to look at targets then.
            var stop = PlannedDiagnostics.Of(error.Diagnostic, error.Line);
            for (var i = 0; i < targets.Length; i++)
            {
                targets[i] = targets[i] with { Error = stop };
            }
        }

        return new SecretPlan
        {
            Subject = PlanSubject.Of(options),
            Stages = ToPlanned(evaluated.Graph.Stages),
            Instructions = _table?.ToImmutable() ?? _instructions,
            Targets = ImmutableCollectionsMarshal.AsImmutableArray(targets),
            Diagnostics = PlannedDiagnostics.Gather(document, _findings),
        };
    }

    private TargetPlan[] PlanTargets(EvaluatedGraph evaluated)
    {
        var graph = evaluated.Graph;
        if (options.Target is { Length: > 0 } name)
        {
            return [PlanNamed(evaluated, name)];
        }

        if (graph.Stages.IsEmpty)
        {
            return [new TargetPlan { Name = "", Error = ErrorOfAll(graph) }];
        }

        if (options.Target is null && CanPlanAll(graph))
        {
            return PlanAll(evaluated);
        }

        if (options.Target is null)
        {
            Report(new(StageMessages.TooManyTargets(graph.Stages.Length), 0, PlanPhase.Global, -1));
        }

        return [Plan(evaluated, graph.Stages[^1].Name, graph.Stages[^1])];
    }

    private TargetPlan PlanNamed(EvaluatedGraph evaluated, string name)
    {
        if (evaluated.Graph.Find(name) is { } stage)
        {
            return Plan(evaluated, name, stage);
        }

        var unknown = StageMessages.UnknownTarget(name, evaluated.Graph.Stages.Select(s => s.Name).Where(n => n.Length > 0));
        Report(new(unknown, 0, PlanPhase.Global, -1));
        return new TargetPlan { Name = name, Error = ErrorOfAll(evaluated.Graph) ?? PlannedDiagnostics.Of(unknown, 0) };
    }

    /// <summary>What BuildKit meets before it looks for the target.</summary>
    private static PlannedDiagnostic? ErrorOfAll(StageGraph graph) =>
        graph.Findings.FirstOrDefault(f => f.Phase == PlanPhase.Global) is { } first ? PlannedDiagnostics.Of(first.Diagnostic, first.Line) : null;

    /// <summary>Each target lists what it reaches, and runs by itself where its name matters: a hostile file must not make that endless.</summary>
    private bool CanPlanAll(StageGraph graph)
    {
        long commands = 0;
        foreach (var stage in graph.Stages)
        {
            commands += stage.CommandCount + 1;
        }

        var runs = graph.Stages.Length * commands;
        return graph.Stages.Length <= options.MaxTargets && (runs <= MaxRunsWithName || (runs <= MaxRuns && !NameMatters));
    }

    private TargetPlan[] PlanAll(EvaluatedGraph evaluated)
    {
        var graph = evaluated.Graph;
        var targets = new TargetPlan[graph.Stages.Length];
        foreach (var stage in graph.Stages)
        {
            if (stage.Name.Length > 0 && stage.Index < graph.Stages.Length - 1 && NameMatters)
            {
                var own = Run(options.WithTarget(stage.Name));
                targets[stage.Index] = Plan(own, stage.Name, own.Graph.Stages[stage.Index]);
            }
            else
            {
                targets[stage.Index] = Plan(evaluated, stage.Name, stage);
            }
        }

        return targets;
    }

    private EvaluatedGraph Run(PlanOptions with)
    {
        var evaluated = new EvaluatedGraph(document, with, keepsSteps: false);
        var isFirst = _instructions.IsDefault;
        if (isFirst && !evaluated.Graph.HasTriggers)
        {
            _instructions = ImmutableCollectionsMarshal.AsImmutableArray(evaluated.Instructions);
        }
        else
        {
            _instructions = isFirst ? [] : _instructions;
            _table ??= new InstructionTable(_instructions);
            evaluated.Positions = _table.Add(evaluated.Instructions, areNew: isFirst);
        }

        if (evaluated.HasFindings)
        {
            (_findings ??= []).AddRange(evaluated.Findings);
        }

        return evaluated;
    }

    private void Report(PlanFinding finding) => (_findings ??= []).Add(finding);

    private static TargetPlan Plan(EvaluatedGraph evaluated, string name, BuildStage stage) => new TargetPlanner(evaluated).Plan(name, stage);

    private static ImmutableArray<PlannedStage> ToPlanned(ImmutableArray<BuildStage> stages)
    {
        var planned = new PlannedStage[stages.Length];
        for (var i = 0; i < planned.Length; i++)
        {
            planned[i] = ToPlanned(stages[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(planned);
    }

    private static PlannedStage ToPlanned(BuildStage stage) => new()
    {
        Index = stage.Index,
        Name = stage.Name,
        Image = stage.Image,
        Base = stage.Base?.Index,
        IsImageKnown = stage.IsBaseKnown,
        Platform = stage.Platform,
        Lines = stage.Lines,
        Dependencies = stage.Dependencies.IsEmpty ? [] : [.. stage.Dependencies.Select(d => d.Index)],
    };
}
