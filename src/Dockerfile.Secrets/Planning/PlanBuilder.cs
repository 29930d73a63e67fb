using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Makes a plan: runs the stages once, or once for each target where the name of the target matters, and gathers.</summary>
internal sealed class PlanBuilder(DockerfileDocument document, PlanOptions options)
{
    private const long MaxRuns = 10_000_000;
    private const long MaxRunsWithName = 1_000_000;
    private readonly ImmutableArray<PlannedInstruction>.Builder _instructions = ImmutableArray.CreateBuilder<PlannedInstruction>(0);
    private Dictionary<PlannedInstruction, int>? _positions;
    private readonly List<PlanFinding> _findings = [];
    private readonly List<TargetPlan> _targets = [];
    private bool? _nameMatters;

    /// <summary>Asked for only where there are several targets: it searches the whole text.</summary>
    private bool NameMatters => _nameMatters ??= document.Text.Text.Contains(PlatformVariables.TargetStage, StringComparison.Ordinal);

    public SecretPlan Build()
    {
        var evaluated = Run(options);
        var graph = evaluated.Graph;
        if (options.Target is { Length: > 0 } name)
        {
            PlanNamed(evaluated, name);
        }
        else if (graph.Stages.IsEmpty)
        {
            _targets.Add(new TargetPlan { Name = "" });
        }
        else if (options.Target is not null || !CanPlanAll(graph))
        {
            if (options.Target is null)
            {
                _findings.Add(new(StageMessages.TooManyTargets(graph.Stages.Length), 0, PlanPhase.Global, -1));
            }

            Add(evaluated, graph.Stages[^1].Name, graph.Stages[^1]);
        }
        else
        {
            PlanAll(evaluated);
        }

        if (!document.Diagnostics.IsEmpty && document.BuilderError is { } error)
        {
            // BuildKit does not get as far as to look at targets then.
            var stop = PlannedDiagnostics.Of(error.Diagnostic, error.Line);
            for (var i = 0; i < _targets.Count; i++)
            {
                _targets[i] = _targets[i] with { Error = stop };
            }
        }

        return new SecretPlan
        {
            Subject = new PlanSubject
            {
                Target = options.Target,
                Platform = options.Platform,
                BuilderPlatform = options.BuilderPlatform,
                BuildArguments = options.BuildArguments.Count == 0 ? [] : [.. options.BuildArguments.Keys.Order(StringComparer.Ordinal)],
            },
            Stages = ToPlanned(graph.Stages),
            Instructions = _instructions.DrainToImmutable(),
            Targets = [.. _targets],
            Diagnostics = PlannedDiagnostics.Gather(document, _findings),
        };
    }

    private void PlanNamed(EvaluatedGraph evaluated, string name)
    {
        if (evaluated.Graph.Find(name) is { } stage)
        {
            Add(evaluated, name, stage);
            return;
        }

        var unknown = StageMessages.UnknownTarget(name, evaluated.Graph.Stages.Select(s => s.Name).Where(n => n.Length > 0));
        _findings.Add(new(unknown, 0, PlanPhase.Global, -1));
        var earlier = evaluated.Graph.Findings.FirstOrDefault(f => f.Phase == PlanPhase.Global);
        _targets.Add(new TargetPlan
        {
            Name = name,
            Error = earlier is null ? PlannedDiagnostics.Of(unknown, 0) : PlannedDiagnostics.Of(earlier.Diagnostic, earlier.Line),
        });
    }

    /// <summary>Each target lists what it reaches, and runs by itself where its name matters: a hostile file must not make that endless.</summary>
    private bool CanPlanAll(StageGraph graph)
    {
        long commands = 0;
        foreach (var stage in graph.Stages)
        {
            commands += stage.Commands.Count + 1;
        }

        var runs = graph.Stages.Length * commands;
        return graph.Stages.Length <= options.MaxTargets && (runs <= MaxRunsWithName || (runs <= MaxRuns && !NameMatters));
    }

    private void PlanAll(EvaluatedGraph evaluated)
    {
        var graph = evaluated.Graph;
        foreach (var stage in graph.Stages)
        {
            if (stage.Name.Length > 0 && stage.Index < graph.Stages.Length - 1 && NameMatters)
            {
                var own = Run(options.WithTarget(stage.Name));
                Add(own, stage.Name, own.Graph.Stages[stage.Index]);
            }
            else
            {
                Add(evaluated, stage.Name, stage);
            }
        }
    }

    private EvaluatedGraph Run(PlanOptions with)
    {
        var evaluated = new EvaluatedGraph(document, with);
        var isFirst = _instructions.Count == 0;
        if (isFirst)
        {
            _instructions.Capacity = document.Instructions.Length - evaluated.Graph.Stages.Length;
        }

        foreach (var stage in evaluated.Graph.Stages)
        {
            foreach (var step in evaluated.Of(stage).Steps)
            {
                step.Position = isFirst && !step.Command.IsTrigger ? Append(step.Planned) : PositionOf(step.Planned);
            }
        }

        if (evaluated.HasFindings)
        {
            _findings.AddRange(evaluated.Findings);
        }

        return evaluated;
    }

    private int Append(PlannedInstruction instruction)
    {
        _instructions.Add(instruction);
        _positions?.TryAdd(instruction, _instructions.Count - 1);
        return _instructions.Count - 1;
    }

    /// <summary>What is run alike, by a trigger of the same text or for another target, stands in the plan once.</summary>
    private int PositionOf(PlannedInstruction instruction)
    {
        if (_positions is null)
        {
            _positions = [];
            for (var i = 0; i < _instructions.Count; i++)
            {
                _positions.TryAdd(_instructions[i], i);
            }
        }

        return _positions.TryGetValue(instruction, out var position) ? position : Append(instruction);
    }

    private void Add(EvaluatedGraph evaluated, string name, BuildStage stage) =>
        _targets.Add(new TargetPlanner(evaluated).Plan(name, stage));

    private static ImmutableArray<PlannedStage> ToPlanned(ImmutableArray<BuildStage> stages)
    {
        var planned = ImmutableArray.CreateBuilder<PlannedStage>(stages.Length);
        foreach (var stage in stages)
        {
            planned.Add(ToPlanned(stage));
        }

        return planned.MoveToImmutable();
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
