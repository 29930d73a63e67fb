using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a rule looks at: a file, its stages, and what each instruction meets when it runs.</summary>
public sealed class ValidationContext
{
    private readonly EvaluatedGraph _evaluated;
    private SecretPlan? _plan;
    private SupplyMatch? _supply;
    private ImmutableArray<EvaluatedStep> _steps;
    private ImmutableArray<EvaluatedStep> _runs;
    private ImmutableArray<(EvaluatedStep Step, EvaluatedMount Mount)> _secretMounts;
    private ImmutableArray<EvaluatedStep> _tellingCopies;
    private bool _hasMounts;
    private Flow.FlowAnalysis? _flow;
    private HashSet<BuildStage>? _shipped;
    private Dictionary<Instruction, EvaluatedStep>? _stepOf;
    private Dictionary<RunInstruction, FileScript?>? _scripts;

    internal ValidationContext(DockerfileDocument document, ValidationOptions options)
    {
        Document = document;
        Options = options;
        _evaluated = new EvaluatedGraph(document, options.Plan, keepsSteps: true);
    }

    /// <summary>The file.</summary>
    public DockerfileDocument Document { get; }

    /// <summary>What the validation was asked for.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The stages and how they depend on each other.</summary>
    public StageGraph Graph => _evaluated.Graph;

    /// <summary>The plan of the file, made when it is first asked for.</summary>
    public SecretPlan Plan => _plan ??= SecretPlanner.Plan(Document, Options.Plan);

    /// <summary>The target that a supply is compared with: the one that was asked for, else the last stage.</summary>
    internal TargetPlan? SuppliedTarget => Plan.Targets.Length == 1 ? Plan.Targets[0] : Plan.Targets.FirstOrDefault(t => t.IsDefault);

    /// <summary>What the target needs beside what the build is given; <see langword="null"/> when that is not known.</summary>
    internal SupplyMatch? Supply => Options.Supply is { } supply && SuppliedTarget is { } target
        ? _supply ??= SupplyMatch.Compare(Plan, target, supply, Options.Sources)
        : null;

    /// <summary>What each instruction of the file meets when it runs, in the order of the file: every stage, whether a target reaches it or
    /// not. What ONBUILD holds stands where the ONBUILD stands, in the variables of the image that it becomes part of; that a stage of
    /// the file sets it off is not repeated.</summary>
    internal ImmutableArray<EvaluatedStep> Steps => _steps.IsDefault ? _steps = ValidationSteps.Of(_evaluated) : _steps;

    /// <summary>The RUN instructions among <see cref="Steps"/>.</summary>
    internal ImmutableArray<EvaluatedStep> Runs
    {
        get
        {
            if (_runs.IsDefault)
            {
                FindRuns();
            }

            return _runs;
        }
    }

    /// <summary>Every secret mount of a RUN, with the step that it stands in.</summary>
    /// <remarks>Many rules begin with it, and most files have none.</remarks>
    internal ImmutableArray<(EvaluatedStep Step, EvaluatedMount Mount)> SecretMounts
    {
        get
        {
            if (_runs.IsDefault)
            {
                FindRuns();
            }

            return _secretMounts;
        }
    }

    /// <summary>The COPY and ADD instructions among <see cref="Steps"/> whose words may tell of a file with a secret.</summary>
    internal ImmutableArray<EvaluatedStep> TellingCopies => _tellingCopies.IsDefault ? _tellingCopies = Recognition.CopiedWords.In(Steps) : _tellingCopies;

    /// <summary>Whether the file has what a rule looks at.</summary>
    internal bool Has(RuleSubject subject) => subject switch
    {
        RuleSubject.Mounts => Runs.Length > 0 && _hasMounts,
        RuleSubject.SecretMounts => !SecretMounts.IsEmpty,
        RuleSubject.FollowedRuns => Flow.Runs.Count > 0,
        RuleSubject.LateRemovals => Flow.LateRemovals.Count > 0,
        RuleSubject.StageCrossings => Flow.Crossings.Count > 0,
        RuleSubject.BuildContext => Options.BuildContext is not null,
        RuleSubject.Supply => Options.Supply is not null,
        _ => true,
    };

    /// <summary>Where secrets go; made when it is first asked for.</summary>
    internal Flow.FlowAnalysis Flow => _flow ??= DockerfileSecrets.Flow.FlowAnalysis.Of(this);

    /// <summary>What the planner found while it ran the stages.</summary>
    internal IEnumerable<PlanFinding> PlanFindings => _evaluated.HasFindings ? _evaluated.Findings : [];

    /// <summary>Whether the layers of a stage are part of the image of the target: it is the target, or one of the stages below it.</summary>
    internal bool IsShipped(BuildStage stage)
    {
        if (_shipped is null)
        {
            _shipped = new(ReferenceEqualityComparer.Instance);
            var target = Options.Plan.Target is { Length: > 0 } name ? Graph.Find(name) : Graph.Stages.LastOrDefault();
            for (; target is not null; target = target.Base)
            {
                _shipped.Add(target);
            }
        }

        return _shipped.Contains(stage);
    }

    /// <summary>What is in effect behind the last instruction of a stage.</summary>
    internal StageState EndOf(BuildStage stage) => _evaluated.Of(stage).End;

    /// <summary>What a stage runs, triggers of its base included, in its order.</summary>
    internal IEnumerable<EvaluatedStep> StepsOf(BuildStage stage) => _evaluated.Of(stage).Steps;

    /// <summary>What an instruction of the file meets when it runs; <see langword="null"/> for one that stands in no stage.</summary>
    internal EvaluatedStep? StepOf(Instruction instruction)
    {
        if (_stepOf is null)
        {
            _stepOf = new(ReferenceEqualityComparer.Instance);
            foreach (var step in Steps)
            {
                _stepOf[step.Command.Origin] = step;
            }
        }

        return _stepOf.GetValueOrDefault(instruction);
    }

    /// <summary>The script of a RUN of the file, or of the RUN that an ONBUILD holds; <see langword="null"/> when there is none that a shell reads. Read once for all rules.</summary>
    internal FileScript? ScriptOf(Instruction instruction)
    {
        if ((instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction) is not RunInstruction run)
        {
            return null;
        }

        _scripts ??= new(ReferenceEqualityComparer.Instance);
        if (!_scripts.TryGetValue(run, out var script))
        {
            _scripts[run] = script = FileScript.Of(Document, StepOf(instruction), run);
        }

        return script;
    }

    /// <summary>Where a node stands in the file.</summary>
    internal TextSpan SpanOf(SyntaxNode node) => Document.GetSpan(node);

    /// <summary>Where an entry of a mount stands, the whole mount when there is none.</summary>
    internal TextSpan SpanOf(EvaluatedMount mount, MountEntry? entry) => Document.GetSpan(entry ?? (SyntaxNode)mount.Mount);

    private void FindRuns()
    {
        var runs = ImmutableArray.CreateBuilder<EvaluatedStep>();
        var secretMounts = ImmutableArray.CreateBuilder<(EvaluatedStep Step, EvaluatedMount Mount)>();
        foreach (var step in Steps)
        {
            if (step.Command.Instruction is not RunInstruction)
            {
                continue;
            }

            runs.Add(step);
            _hasMounts |= !step.Mounts.IsEmpty;
            foreach (var mount in step.Mounts)
            {
                if (mount.Planned is { Type: MountType.Secret })
                {
                    secretMounts.Add((step, mount));
                }
            }
        }

        _secretMounts = secretMounts.DrainToImmutable();
        _runs = runs.DrainToImmutable();
    }
}
