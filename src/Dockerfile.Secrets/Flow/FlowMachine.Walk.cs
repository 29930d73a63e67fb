using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>The way over the tree of a script, which the shell grammar will bring.</summary>
internal sealed partial class FlowMachine
{
    public ExitStatus RunText(ShellState state, FlowValue text, TextSpan span) => RunNewShell(state, text, [], span, traces: false);

    public ExitStatus RunNewShell(ShellState state, FlowValue text, ImmutableArray<FlowValue> arguments, TextSpan span, bool traces)
    {
        _guarded += traces ? 1 : 0;
        return ++_depth > DeepestNesting || text.IsSecret || arguments.Length > span.Length || state.Traces ? ExitStatus.Failure : ExitStatus.Either;
    }

    private ExitStatus CallFunction(ShellState state, ShellFunction function, ImmutableArray<FlowArgument> words) =>
        RunText(state, words[0].Value, function.Span);
}
