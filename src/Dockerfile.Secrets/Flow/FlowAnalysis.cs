namespace DockerfileSecrets.Flow;

/// <summary>Where secrets go in a file: inside each RUN, and from one instruction and stage to the next.</summary>
internal sealed class FlowAnalysis
{
    /// <summary>Stages that copy each other whole could double what they hold with every step.</summary>
    private const int MostSecrets = 500;

    private readonly ValidationContext _context;
    private readonly RunAnalyzer _analyzer;
    private readonly StageFlow?[] _stages;
    private readonly Func<BuildStage, FileMap?> _filesOf;
    private readonly List<RunFlow> _runs = [];
    private readonly List<LateRemoval> _lateRemovals = [];
    private readonly List<StageCrossing> _crossings = [];

    private FlowAnalysis(ValidationContext context)
    {
        _context = context;
        _analyzer = new RunAnalyzer(context);
        _stages = new StageFlow?[context.Graph.Stages.Length];
        _filesOf = from => _stages[from.Index]?.Files;
    }

    /// <summary>The RUN instructions that have to do with secrets, in the order of the file.</summary>
    public IReadOnlyList<RunFlow> Runs => _runs;

    public IReadOnlyList<LateRemoval> LateRemovals => _lateRemovals;

    public IReadOnlyList<StageCrossing> Crossings => _crossings;

    public static FlowAnalysis Of(ValidationContext context)
    {
        var analysis = new FlowAnalysis(context);
        var telling = 0;
        foreach (var step in context.Steps)
        {
            var isTelling = telling < context.TellingCopies.Length && ReferenceEquals(step, context.TellingCopies[telling]);
            telling += isTelling ? 1 : 0;
            analysis.Follow(step, isTelling);
        }

        return analysis;
    }

    private StageFlow Of(BuildStage stage)
    {
        // The base stands earlier in the file: it is finished.
        var below = stage.Base is { } known ? _stages[known.Index] : null;
        return _stages[stage.Index] ??= new StageFlow
        {
            Files = below?.Files ?? FileMap.Empty,
            Secrets = below is null ? new(StringComparer.Ordinal) : new(below.Secrets, StringComparer.Ordinal),
        };
    }

    private void Follow(EvaluatedStep step, bool isTelling)
    {
        var isTrigger = step.Command.Origin is OnbuildInstruction;
        var stage = Of(step.Stage);
        switch (step.Command.Instruction)
        {
            case RunInstruction:
                FollowRun(step, isTrigger ? new StageFlow() : stage);
                break;
            case CopyInstruction or AddInstruction when !isTrigger:
                FollowCopy(step, stage, isTelling);
                break;
            default:
                break;
        }
    }

    private void FollowRun(EvaluatedStep step, StageFlow stage)
    {
        if (_analyzer.Analyze(step, stage, _filesOf, out var files) is not { } run)
        {
            return;
        }

        _runs.Add(run);
        foreach (var removal in run.Removals)
        {
            foreach (var (path, secret) in stage.Secrets.Where(s => FlowPath.Covers(removal.Path, s.Key) && s.Value.Ordinal < step.Command.Ordinal).ToList())
            {
                stage.Secrets.Remove(path);
                if (!secret.IsForSettings || FlowPath.Match(removal.Path, path) is "" && FlowPath.NameOf(removal.Path) != "*")
                {
                    _lateRemovals.Add(new LateRemoval(secret, step, removal.Span));
                }
            }
        }

        stage.Files = files;
        foreach (var leak in run.Leaks.Where(l => l.Kind != LeakKind.Log && l.Taint.IsMounted))
        {
            stage.Secrets[leak.Place] = new LayerSecret(leak.Place, step.Command.Ordinal, leak.Taint.Way, leak.Taint.Names);
        }
    }

    private void FollowCopy(EvaluatedStep step, StageFlow stage, bool isTelling)
    {
        var isOfStage = step.Command.Sources is [{ Stage: not null }];
        if (isOfStage ? !HasSecrets(step.Command.Sources[0].Stage!) : !isTelling)
        {
            return;
        }

        var words = CopiedPaths.Of(step, _context);
        var span = _context.SpanOf(step.Command.Instruction);
        foreach (var (source, target) in words)
        {
            if (step.Command.Sources is [{ Stage: { } from }])
            {
                FollowStageCopy(step, stage, from, source, target, span);
            }
            else if (step.Command.Sources.Length == 0 && !source.Contains("://", StringComparison.Ordinal))
            {
                var isSecret = SecretFiles.IsSecret(source) || SecretFiles.IsSecret(target);
                if (isSecret || IsForSettings(step, source, target))
                {
                    var way = new FlowStep(span, $"copied to {target}");
                    stage.Secrets[target] = new LayerSecret(target, step.Command.Ordinal, way, $"`{FlowPath.NameOf(source)}`") { IsOfContext = true, IsForSettings = !isSecret };
                }
            }
        }
    }

    private bool HasSecrets(BuildStage stage) => _stages[stage.Index] is { Secrets.Count: > 0 };

    private bool IsForSettings(EvaluatedStep step, string source, string target) => (SecretFiles.MayHoldSecret(source) || SecretFiles.MayHoldSecret(target))
        && !Recognition.SecretFiles.IsExample(source) && !Recognition.RepositoryKeys.IsOne(_context, step, source, target);

    private void FollowStageCopy(EvaluatedStep step, StageFlow stage, BuildStage from, string source, string target, TextSpan span)
    {
        var other = _stages[from.Index]!;
        foreach (var secret in other.Secrets.Values.Where(s => !s.IsForSettings).OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            // A credential file that a COPY brought is reported there, a mounted secret is news here.
            if (FlowPath.Match(FlowPath.Join("/", source), secret.Path) is { } tail)
            {
                var path = FlowPath.Join(target, tail.TrimStart('/'));
                var way = secret.Way.Then(span, $"copied into this stage, to {path}");
                _crossings.Add(new StageCrossing(secret, from, step, span));
                if (stage.Secrets.Count >= MostSecrets)
                {
                    break;
                }

                stage.Secrets[path] = secret with { Path = path, Ordinal = step.Command.Ordinal, Way = way };
                if (other.Files.Find(secret.Path) is { } file)
                {
                    stage.Files = stage.Files.Set(path, file);
                }
            }
        }
    }
}
