using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Branches, loops, groups and functions.</summary>
internal sealed partial class FlowMachine
{
    /// <summary>How many values of a loop are run one by one; more are run as one value that is any of them.</summary>
    private const int MostRounds = 16;

    private ExitStatus RunCompound(ShellCommand command, ShellState state)
    {
        switch (command)
        {
            case BraceGroup group:
                return RunList(group.Body, state);
            case Subshell subshell:
                return InSubshell(state, inner => RunList(subshell.Body, inner));
            case IfCommand branches:
                return RunIf(branches, 0, state);
            case ForCommand loop:
                RunFor(loop, state);
                return ExitStatus.Expected;
            case ArithmeticForCommand loop:
                RunRounds(state, inner => RunList(loop.Body, inner));
                return ExitStatus.Expected;
            case WhileCommand loop:
                RunWhile(loop, state);
                return ExitStatus.Expected;
            case CaseCommand choice:
                return RunCase(choice, state);
            case FunctionDefinition function:
                state.Functions = state.Functions.SetItem(function.Name, new ShellFunction(function.Body, _script));
                return ExitStatus.Success;
            case ConditionalCommand condition:
                RunCondition(condition, state);
                return ExitStatus.Either;
            case ArithmeticCommand:
                return ExitStatus.Either;
            default:
                flow.IsUnderstood = false;
                flow.IsCut |= HoldsWhatIsTooDeep(command);
                return ExitStatus.Expected;
        }
    }

    private ExitStatus RunIf(IfCommand command, int at, ShellState state)
    {
        if (at == command.Clauses.Length)
        {
            return command.Else is null ? ExitStatus.Success : RunList(command.Else, state);
        }

        var (condition, body) = command.Clauses[at];
        var answer = Guarded(true, () => RunList(condition, state));
        if (state.Left != LeftBlock.None)
        {
            return answer;
        }

        switch (answer)
        {
            case ExitStatus.Success:
                return RunList(body, state);
            case ExitStatus.Failure:
                return RunIf(command, at + 1, state);
            default:
                var otherwise = state.Fork();
                var status = RunList(body, state);
                var other = RunIf(command, at + 1, otherwise);
                state.Become(ShellState.Join(state, otherwise)!);
                return status == other ? status : ExitStatus.Either;
        }
    }

    private void RunFor(ForCommand loop, ShellState state)
    {
        ImmutableArray<FlowValue> values = loop.Words is { } words ? [.. ExpandAll(words, state).Select(w => w.Value)] : state.Positional;
        if (values.Length > MostRounds)
        {
            var any = values.Skip(1).Aggregate(values[0], (a, b) => a.Or(b));
            values = [any, any];
        }

        var before = state.Fork();
        foreach (var value in values)
        {
            state.Set(loop.Variable, value.Then(_script.SpanOf(loop.Span), $"put into ${loop.Variable}"));
            RunList(loop.Body, state);
            if (LeavesLoop(state))
            {
                break;
            }
        }

        // A value that is not known may be no word at all, so that the body never runs; a secret is taken to be there.
        if (values.Length > 0 && values.All(v => !v.IsSecret && v.Constant is null))
        {
            state.Become(ShellState.Join(before, state)!);
        }
    }

    private void RunWhile(WhileCommand loop, ShellState state)
    {
        // `read` fails on a last line without a line feed: over a secret of one line that ends without, as tokens do, the body never runs.
        var isUncertain = state.Input.Text.EndsWith(FlowValue.SecretMark) && LastCommand(loop.Condition) == "read";
        _uncertain += isUncertain ? 1 : 0;
        RunWhileBody(loop, state);
        _uncertain -= isUncertain ? 1 : 0;
    }

    private static string? LastCommand(ShellList list) =>
        list.Statements is [.., { Rest: [], First: { Rest: [], First: SimpleCommand { Name: var name } } }] ? name : null;

    private void RunWhileBody(WhileCommand loop, ShellState state)
    {
        for (var round = 0; round < 2; round++)
        {
            var answer = Guarded(true, () => RunList(loop.Condition, state));
            if (state.Left != LeftBlock.None || answer == (loop.IsUntil ? ExitStatus.Success : ExitStatus.Failure))
            {
                LeavesLoop(state);
                return;
            }

            var before = state.Fork();
            RunList(loop.Body, state);
            var isOver = LeavesLoop(state);
            state.Become(ShellState.Join(before, state)!);
            if (isOver)
            {
                return;
            }
        }
    }

    private static void RunRounds(ShellState state, Func<ShellState, ExitStatus> body)
    {
        for (var round = 0; round < 2; round++)
        {
            var before = state.Fork();
            body(state);
            var isOver = LeavesLoop(state);
            state.Become(ShellState.Join(before, state)!);
            if (isOver)
            {
                return;
            }
        }
    }

    /// <summary>Whether a loop is over; what left the loop alone goes on behind it.</summary>
    private static bool LeavesLoop(ShellState state)
    {
        var leaves = state.Left != LeftBlock.None;
        state.Left = state.Left == LeftBlock.Loop ? LeftBlock.None : state.Left;
        return leaves;
    }

    private ExitStatus RunCase(CaseCommand choice, ShellState state)
    {
        var subject = ExpandOne(choice.Subject, state);
        ShellState? joined = null;
        foreach (var clause in choice.Items)
        {
            var patterns = clause.Patterns.Select(p => ExpandOne(p, state)).ToList();
            if (subject.Constant is { } text && patterns.TrueForAll(p => p.Constant is not null))
            {
                if (patterns.Exists(p => FlowPath.MatchesName(p.Constant!, text)))
                {
                    RunList(clause.Body, state);
                    state.Become(ShellState.Join(joined, state)!);
                    return ExitStatus.Expected;
                }

                continue;
            }

            var branch = state.Fork();
            RunList(clause.Body, branch);
            joined = ShellState.Join(joined, branch);
            if (patterns.Exists(p => p.Constant == "*"))
            {
                state.Become(joined!);
                return ExitStatus.Expected;
            }
        }

        state.Become(ShellState.Join(joined, state)!);
        return ExitStatus.Expected;
    }

    private void RunCondition(ConditionalCommand condition, ShellState state)
    {
        var words = Guarded(true, () => ExpandAll(condition.Words, state));
        foreach (var word in words.Where(w => w.Text.Contains('/', StringComparison.Ordinal)))
        {
            TouchPath(state, FlowPath.Join(state.Directory, word.Text), word.Span, isQuestion: true);
        }

        AddGuards(true, words, state);
    }

    private ExitStatus CallFunction(ShellState state, ShellFunction function, ImmutableArray<FlowArgument> words)
    {
        var (positional, script) = (state.Positional, _script);
        state.Positional = [.. words.Skip(1).Select(w => w.Value.Then(w.Span, $"handed to {words[0].Text}()"))];
        _script = function.Script;
        var status = RunCommand(function.Body, state);
        _script = script;
        state.Positional = positional;
        if (state.Left == LeftBlock.Function)
        {
            state.Left = LeftBlock.None;
            status = state.Returned;
        }

        return status;
    }

    /// <summary>Runs in a shell of its own: files stay, variables and the directory do not.</summary>
    private ExitStatus InSubshell(ShellState state, Func<ShellState, ExitStatus> run)
    {
        var inner = state.Fork();
        inner.AtExit = null;
        _ends.Push([]);
        var status = run(inner);
        if (inner.Left != LeftBlock.Shell)
        {
            _ends.Peek().Add(inner);
        }

        var end = Finish(_ends.Pop());
        if (end is not null)
        {
            state.Files = end.Files;
            state.Guards = end.Guards;
        }

        return status;
    }

    /// <summary>What holds when a shell has ended, by whichever of its ends.</summary>
    private ShellState? Finish(List<ShellState> ends)
    {
        ShellState? joined = null;
        foreach (var end in ends)
        {
            end.Left = LeftBlock.None;
            if (end.AtExit is { } action)
            {
                end.AtExit = null;
                RunText(end, action.Value, action.Span);
                end.Left = LeftBlock.None;
            }

            joined = ShellState.Join(joined, end);
        }

        return joined;
    }

    /// <summary>What is nested too deeply takes the ends of all that stands around it along, so that these are opaque for want of an end.</summary>
    private static bool HoldsWhatIsTooDeep(ShellNode node)
    {
        var left = new Stack<ShellNode>([node]);
        while (left.TryPop(out var next))
        {
            if (next is OpaqueCommand { Reason: OpaqueReason.TooDeep } or OpaquePart)
            {
                return true;
            }

            foreach (var child in next.Children)
            {
                left.Push(child);
            }
        }

        return false;
    }
}
