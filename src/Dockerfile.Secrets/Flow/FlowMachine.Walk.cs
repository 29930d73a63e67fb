using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Lists, pipelines and simple commands.</summary>
internal sealed partial class FlowMachine
{
    private ExitStatus RunList(ShellList list, ShellState state)
    {
        var status = ExitStatus.Success;
        foreach (var statement in list.Statements)
        {
            if (state.Left != LeftBlock.None || IsExhausted)
            {
                break;
            }

            status = statement.IsBackground ? InSubshell(state, inner => RunStatement(statement, inner)) : RunStatement(statement, state);
        }

        return status;
    }

    private ExitStatus RunStatement(ShellStatement statement, ShellState state)
    {
        var lastOr = -1;
        for (var i = 0; i < statement.Rest.Length; i++)
        {
            lastOr = statement.Rest[i].Operator == AndOrOperator.And ? lastOr : i;
        }

        var status = Guarded(lastOr >= 0, () => RunPipeline(statement.First, state));
        for (var i = 0; i < statement.Rest.Length && state.Left == LeftBlock.None; i++)
        {
            var (sign, pipeline) = statement.Rest[i];
            status = Guarded(i < lastOr, () => sign == AndOrOperator.And ? RunAnd(status, pipeline, state) : RunOr(status, pipeline, state));
        }

        return status;
    }

    private ExitStatus RunAnd(ExitStatus status, ShellPipeline pipeline, ShellState state)
    {
        switch (status)
        {
            case ExitStatus.Failure:
                return status;
            case ExitStatus.Either:
                var branch = state.Fork();
                RunPipeline(pipeline, branch);
                state.Become(ShellState.Join(state, branch)!);
                return ExitStatus.Either;
            default:
                return RunPipeline(pipeline, state);
        }
    }

    private ExitStatus RunOr(ExitStatus status, ShellPipeline pipeline, ShellState state)
    {
        switch (status)
        {
            case ExitStatus.Success:
                return status;
            case ExitStatus.Failure:
                return RunPipeline(pipeline, state);
            default:
                var branch = state.Fork();
                var otherwise = RunPipeline(pipeline, branch);
                state.Become(ShellState.Join(state, branch)!);
                return otherwise == ExitStatus.Success || branch.Left != LeftBlock.None ? ExitStatus.Success : status;
        }
    }

    private ExitStatus RunPipeline(ShellPipeline pipeline, ShellState state)
    {
        var status = pipeline.Rest.IsEmpty ? RunCommand(pipeline.First, state) : RunPiped(pipeline, state);
        return !pipeline.IsNegated ? status : status switch
        {
            ExitStatus.Success => ExitStatus.Failure,
            ExitStatus.Failure => ExitStatus.Success,
            _ => ExitStatus.Either,
        };
    }

    /// <summary>Every command of a pipe runs in a shell of its own; one after the other here, as nothing hangs on their timing.</summary>
    private ExitStatus RunPiped(ShellPipeline pipeline, ShellState state)
    {
        var status = ExitStatus.Success;
        var input = state.Input;
        var commands = pipeline.Commands;
        for (var i = 0; i < commands.Length; i++)
        {
            var command = commands[i];
            var output = i < commands.Length - 1 ? new BufferSink() : null;
            var taken = input;
            status = InSubshell(state, inner =>
            {
                inner.Input = taken;
                if (output is not null)
                {
                    inner.Descriptors = inner.Descriptors.SetItem(1, output);
                    inner.Descriptors = pipeline.Rest[i].PipesErrors ? inner.Descriptors.SetItem(2, output) : inner.Descriptors;
                }

                return RunCommand(command, inner);
            });
            input = output?.Value ?? FlowValue.Empty;
        }

        return status;
    }

    private ExitStatus RunCommand(ShellCommand command, ShellState state)
    {
        if (!Step() || ++_depth > DeepestNesting)
        {
            IsExhausted = true;
            return ExitStatus.Expected;
        }

        try
        {
            if (command is SimpleCommand simple)
            {
                return RunSimple(simple, state);
            }

            var open = state.Open;
            Redirect(command.Redirections, state);
            var status = RunCompound(command, state);
            state.Open = open;
            return status;
        }
        finally
        {
            _depth--;
        }
    }

    private ExitStatus RunSimple(SimpleCommand command, ShellState state)
    {
        var span = _script.SpanOf(command.Span);
        var asksOnly = command.Name is "test" or "[" or "[[";
        var words = Guarded(asksOnly, () => ExpandAll(command.Words, state));
        var replaced = Assign(command, words.IsEmpty, state);
        Trace(words, replaced, command, state, span);
        var open = state.Open;
        Redirect(command.Redirections, state);
        var status = ExitStatus.Success;
        if (!words.IsEmpty)
        {
            status = Call(state, words, span);
            AddGuards(asksOnly, words, state);
        }
        else if (command.Assignments.IsEmpty && state.Descriptors.GetValueOrDefault(1) is BufferSink)
        {
            // `$(< file)` is `$(cat file)`.
            Emit(state, 1, state.Input, span, "<");
        }

        if (words is not [{ Text: "exec" }])
        {
            state.Open = open;
        }

        foreach (var (name, before) in replaced)
        {
            state.Variables = before is null ? state.Variables.Remove(name) : state.Variables.SetItem(name, before);
        }

        return status;
    }

    /// <summary>Assignments alone stay; before a command they are for that command. Returns what to put back.</summary>
    private List<(string Name, ShellVariable? Before)> Assign(SimpleCommand command, bool stays, ShellState state)
    {
        var replaced = new List<(string, ShellVariable?)>();
        foreach (var assignment in command.Assignments)
        {
            var span = _script.SpanOf(assignment.Span);
            var value = ExpandOne(assignment.Value, state).Then(span, $"put into ${assignment.Name}");
            var before = state.Variables.GetValueOrDefault(assignment.Name);
            if (assignment.IsAppend && before is not null)
            {
                value = before.Value.Append(value);
            }
            else if (assignment.Subscript is not null && before is not null)
            {
                value = before.Value.Or(value);
            }

            if (!stays)
            {
                replaced.Add((assignment.Name, before));
            }

            state.Set(assignment.Name, value, export: !stays);
        }

        replaced.Reverse();
        return replaced;
    }

    /// <summary>With <c>set -x</c> every command is printed with its variables filled in.</summary>
    private void Trace(ImmutableArray<FlowArgument> words, List<(string Name, ShellVariable? Before)> temporary, SimpleCommand command, ShellState state, TextSpan span)
    {
        if (!state.Traces)
        {
            return;
        }

        var line = FlowValue.Empty;
        foreach (var name in command.Assignments.Select(a => a.Name).Concat(temporary.Select(t => t.Name)).Distinct(StringComparer.Ordinal))
        {
            line = line.Append(name + "=").Append(state.Get(name) ?? FlowValue.Empty).Append(" ");
        }

        foreach (var word in words)
        {
            line = line.Append(word.Value).Append(" ");
        }

        Emit(state, 2, line, span, "set -x");
    }

    private static void AddGuards(bool asksOnly, ImmutableArray<FlowArgument> words, ShellState state)
    {
        if (!asksOnly)
        {
            return;
        }

        foreach (var source in words.SelectMany(w => w.Value.Taint?.Sources ?? []))
        {
            state.Guards = state.Guards.Add(source.Kind == SecretSourceKind.MountedFile ? source.Place : "$" + source.Place);
        }
    }

    private T Guarded<T>(bool isGuarded, Func<T> run)
    {
        _guarded += isGuarded ? 1 : 0;
        var result = run();
        _guarded -= isGuarded ? 1 : 0;
        return result;
    }
}
