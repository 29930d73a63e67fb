using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Runs the instructions of a stage as far as variables, directories, users and secrets go.</summary>
/// <remarks>(BuildKit <c>dockerfile2llb/convert.go</c>, <c>dispatch</c>.)</remarks>
internal sealed partial class StageEvaluator(StageGraph graph, PlanOptions options, Expander expander)
{
    private readonly DockerfileDocument _document = graph.Document;
    private StageState _state = null!;
    private StageEvaluation _result = null!;
    private BuildStage _stage = null!;

    /// <param name="stage">The stage.</param>
    /// <param name="ofBase">What its base gave; null for an image.</param>
    /// <param name="result">Takes what the stage gives.</param>
    /// <param name="planned">Takes what the plan says of each instruction.</param>
    public void Evaluate(BuildStage stage, StageEvaluation? ofBase, StageEvaluation result, Span<PlannedInstruction> planned)
    {
        _stage = stage;
        _state = ofBase is null ? StageStart.OnImage(stage) : StageStart.OnStage(ofBase);
        _result = result;
        for (var position = 0; position < planned.Length; position++)
        {
            planned[position] = Run(stage.CommandAt(position));
        }

        result.End = _state;
    }

    private PlannedInstruction Run(in StageCommand command)
    {
        var instruction = command.Instruction;
        var before = _state;
        ImmutableArray<EvaluatedMount> mounts = [];
        ImmutableArray<ImplicitSecret> secrets = [];
        ImmutableArray<UnresolvedValue> unresolved = [];
        switch (instruction)
        {
            case RunInstruction run:
                mounts = ReadMounts(command, run);
                break;
            case ArgInstruction arg:
                Declare(command, arg);
                break;
            case EnvInstruction env:
                SetEnv(command, env);
                break;
            case LabelInstruction label:
                CheckPairs(command, label.Labels);
                break;
            case WorkdirInstruction { Arguments: [var path] }:
                _state = _state with { WorkingDirectory = Enter(Expand(command, path)) };
                break;
            case UserInstruction { Arguments: [var user] }:
                var name = Expand(command, user);
                _state = _state with { User = name.Text is null ? ToPath(name) with { Missing = UnresolvedWord.OfUser(user.Value, name) } : ToPath(name) };
                break;
            case ShellInstruction { Form: ArgumentForm.Json } shell:
                _state = _state with { Shell = [.. shell.Arguments.Select(a => a.Value)] };
                break;
            case AddInstruction add:
                CheckFiles(command);
                PlanAdd(add, command, out secrets, out unresolved);
                break;
            case CopyInstruction copy:
                CheckFiles(command);
                CheckSource(command, copy);
                break;
            case VolumeInstruction volume:
                CheckVolumes(command, volume);
                break;
            case ExposeInstruction or StopSignalInstruction:
                CheckArguments(command);
                break;
        }

        var planned = new PlannedInstruction
        {
            Stage = _stage.Index,
            Ordinal = command.Ordinal,
            Keyword = Parsing.Keywords.NameOf(instruction),
            Lines = command.Lines,
            Span = _document.GetSpan(command.Origin),
            IsTrigger = command.IsTrigger,
            WorkingDirectory = before.WorkingDirectory.Text,
            User = before.User.Text,
            Shell = before.Shell,
        };
        if (!mounts.IsEmpty || !secrets.IsEmpty || !unresolved.IsEmpty)
        {
            _result.HasNeeds = true;
            planned = planned with { Mounts = [.. mounts.Select(m => m.Planned).OfType<PlannedMount>()], Implicit = secrets, Unresolved = unresolved };
        }

        _result.Keep(_stage, command, before, planned, mounts);
        return planned;
    }

    private void CheckSource(in StageCommand command, CopyInstruction copy)
    {
        if (command.Sources is [{ Stage: { } source }] && source.Index > _stage.Index)
        {
            Report(command, StageMessages.CopyFromLater(source, _stage, SpanOf(command, copy.From!)));
        }
    }

    /// <summary>All words are expanded before any of them counts: <c>ENV A=2 B=$A</c> takes the old A.</summary>
    private void SetEnv(in StageCommand command, EnvInstruction env)
    {
        if (env.Variables is [var only])
        {
            var variable = VariableOf(command, only);
            SetEnv(new ReadOnlySpan<ScopeVariable>(in variable));
            return;
        }

        var set = new ScopeVariable[env.Variables.Length];
        for (var i = 0; i < set.Length; i++)
        {
            set[i] = VariableOf(command, env.Variables[i]);
        }

        SetEnv(set);
    }

    private void SetEnv(ReadOnlySpan<ScopeVariable> set)
    {
        // Without an ARG both are the same.
        var variables = _state.Variables.With(set);
        var ofImage = ReferenceEquals(_state.Variables, _state.ImageVariables) ? variables : _state.ImageVariables.With(set);
        _state = _state with { Variables = variables, ImageVariables = ofImage };
    }

    private ScopeVariable VariableOf(in StageCommand command, NameValue pair)
    {
        // An unresolved name could be any; only its own text is known.
        var name = Expand(command, pair.NameText, pair).Text ?? pair.Name;
        return ArgumentVariable.Of(name, Expand(command, pair.ValueText, pair), isArgument: false);
    }

    private void Declare(in StageCommand command, ArgInstruction arg)
    {
        foreach (var declaration in arg.Declarations)
        {
            var name = declaration.Name;
            if (name is not ("BUILDKIT_SBOM_SCAN_CONTEXT" or "BUILDKIT_SBOM_SCAN_STAGE"))
            {
                _state = _state with { Variables = _state.Variables.With(ValueOf(command, declaration)) };
                _result.Declare(name);
            }
        }
    }

    private ScopeVariable ValueOf(in StageCommand command, NameValue declaration)
    {
        var name = declaration.Name;
        if (options.BuildArguments.TryGetValue(name, out var given))
        {
            return ScopeVariable.Set(name, given, isArgument: true);
        }

        if (declaration.HasValue)
        {
            return ArgumentVariable.Of(name, Expand(command, declaration.ValueText, declaration), isArgument: true);
        }

        if (graph.Globals.Find(name) is { } global)
        {
            return global.AsArgument();
        }

        return _state.Scope.Get(name) is { } present ? present.AsArgument()
            : _state.IsBaseKnown ? ScopeVariable.Valueless(name)
            : ScopeVariable.Unresolved(name, UnresolvedReason.BuildArgumentWithoutValue, isArgument: true);
    }

    private PathValue Enter(Expanded path)
    {
        if (path.Text is not { } text)
        {
            return ToPath(path);
        }

        if (PosixPath.IsAbsolute(text))
        {
            return new(text, path.Uses, null);
        }

        return _state.WorkingDirectory is { Text: { } current } known
            ? new(PosixPath.Join(current, text), known.Uses.AddRange(path.Uses), null)
            : _state.WorkingDirectory with { Uses = _state.WorkingDirectory.Uses.AddRange(path.Uses) };
    }

    private static PathValue ToPath(Expanded word) => word switch
    {
        { Text: { } text } => new(text, word.Uses, null),
        { Error: not null } => new(null, word.Uses, UnresolvedReason.DefinitionFailed),
        _ => new(null, word.Uses, word.Unresolved[0].Reason),
    };

    private ImmutableArray<EvaluatedMount> ReadMounts(in StageCommand command, RunInstruction run)
    {
        if (run.Mounts.IsEmpty)
        {
            return [];
        }

        var planner = new MountPlanner(_state, expander, command.Lines.First);
        var mounts = ImmutableArray.CreateBuilder<EvaluatedMount>(run.Mounts.Length);
        foreach (var mount in run.Mounts)
        {
            var (read, planned) = planner.Plan(mount);
            mounts.Add(new EvaluatedMount(mount, read, planned));
            foreach (var diagnostic in read.Diagnostics)
            {
                Report(command, diagnostic.At(command.IsTrigger ? _document.GetSpan(command.Origin) : _document.GetSpan(run, diagnostic.Span)));
            }
        }

        for (var i = 0; i < mounts.Count; i++)
        {
            CheckMount(command, mounts[i].Mount, mounts[i].Options, command.Sources[i]);
        }

        return mounts.MoveToImmutable();
    }

    /// <summary>What is checked once all mounts of a RUN are read. (BuildKit <c>convert_runmount.go</c>, <c>dispatchRunMounts</c>.)</summary>
    private void CheckMount(in StageCommand command, Mount mount, MountOptions read, StageSource source)
    {
        if (!read.Diagnostics.IsEmpty || read.Type.State is not (MountOptionState.NotSet or MountOptionState.Known))
        {
            return;
        }

        var span = SpanOf(command, mount);
        if (source.Stage is { } stage && stage.Index > _stage.Index && (read.From is { IsSet: true, Text.Length: > 0 } || read.Type.Value == MountType.Cache))
        {
            Report(command, StageMessages.MountFromLater(stage, _stage, span));
        }

        if (read.Type.Value == MountType.Ssh && read.Source is { IsKnown: true, Value.Length: > 0 })
        {
            Report(command, StageMessages.SshWithSource(span));
        }
        else if (read.Type.Value is MountType.Bind or MountType.Cache or MountType.Tmpfs && IsRoot(read.Target))
        {
            Report(command, StageMessages.InvalidMountTarget(span));
        }
    }

    private bool IsRoot(MountOption<string> target)
    {
        if (target.IsSet && !target.IsKnown)
        {
            return false;
        }

        var path = target.Value ?? "";
        return PosixPath.IsAbsolute(path) ? path == "/" : _state.WorkingDirectory.Text is { } directory && PosixPath.Join(directory, path) == "/";
    }

    private void PlanAdd(
        AddInstruction add, in StageCommand command, out ImmutableArray<ImplicitSecret> secrets, out ImmutableArray<UnresolvedValue> unresolved)
    {
        secrets = [];
        unresolved = [];
        for (var i = 0; i < add.Arguments.Length - 1; i++)
        {
            var source = add.Arguments[i];
            if (ExpandedWords.IsHeredoc(add, source) || (!ImplicitSecrets.MayBeRemote(source.ValueText) && !Expander.IsSpecial(source.ValueText)))
            {
                continue;
            }

            var expanded = expander.Expand(source.Value, _state.Scope);
            if (expanded.Text is { } text)
            {
                if (ImplicitSecrets.Of(text) is { } secret)
                {
                    secrets = secrets.Add(secret);
                }
            }
            else if (expanded.Error is null)
            {
                unresolved = unresolved.Add(UnresolvedWord.Of("source", source.Value, command.Lines.First, expanded));
            }
        }
    }

    private TextSpan SpanOf(in StageCommand command, SyntaxNode node) =>
        command.IsTrigger ? _document.GetSpan(command.Origin) : _document.GetSpan(node);

    private void Report(in StageCommand command, Diagnostic diagnostic) =>
        _result.Report(new(diagnostic, command.Lines.First, PlanPhase.Instructions, _stage.Index));
}
