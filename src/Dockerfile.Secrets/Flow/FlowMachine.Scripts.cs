using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Scripts: that of the RUN, and those that commands are given as text.</summary>
internal sealed partial class FlowMachine
{
    /// <summary>Scripts in scripts in scripts.</summary>
    private const int DeepestScripts = 8;

    private ScriptPlace _script = new(span => span, null);
    private int _scripts;

    /// <summary>Runs the script of a RUN; gives what holds when it has ended, null when it fails in every case.</summary>
    public ShellState? Run(ShellList body, ScriptPlace place, ShellState state)
    {
        _script = place;
        RunList(body, state);
        if (state.Left != LeftBlock.Shell)
        {
            _ends.Peek().Add(state);
        }

        return Finish(_ends.Pop());
    }

    /// <summary>Runs one command that no shell reads: the exec form.</summary>
    public ShellState? Run(ImmutableArray<FlowArgument> words, TextSpan span, ShellState state)
    {
        Call(state, words, span);
        if (state.Left != LeftBlock.Shell)
        {
            _ends.Peek().Add(state);
        }

        return Finish(_ends.Pop());
    }

    /// <summary>Runs a text in the same shell, as <c>eval</c> does.</summary>
    public ExitStatus RunText(ShellState state, FlowValue text, TextSpan span)
    {
        if (text.Text.AsSpan().Trim("\n\t \uE000\uE001").IsEmpty || _scripts >= DeepestScripts)
        {
            flow.IsUnderstood &= text.Text.Length == 0;
            return ExitStatus.Expected;
        }

        var script = _script;
        _script = new ScriptPlace(_ => span, text.Taint);
        _scripts++;
        RunBrokenLine(text, state);
        var status = RunList(ShellParser.Parse(text.Text).Body, state);
        _scripts--;
        _script = script;
        return status;
    }

    /// <summary>A variable of a mount keeps the line feed at the end of its secret, if there is one. Then the line breaks off behind it: what
    /// <c>eval "echo $TOKEN > file"</c> should write is printed.</summary>
    private void RunBrokenLine(FlowValue text, ShellState state)
    {
        var mark = text.Text.IndexOf(FlowValue.SecretMark);
        if (mark < 0 || text.Taint is not { } taint || !taint.Sources.Any(s => s.Kind == SecretSourceKind.MountedVariable) || !RedirectsBehind(text.Text.AsSpan(mark + 1)))
        {
            return;
        }

        _uncertain++;
        RunList(ShellParser.Parse(text.Text[..(mark + 1)]).Body, state.Fork());
        _uncertain--;
    }

    private static bool RedirectsBehind(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return (end < 0 ? text : text[..end]).ContainsAny('>', '|');
    }

    /// <summary>Runs a text in a shell that is started for it: it gets what is exported.</summary>
    public ExitStatus RunNewShell(ShellState state, FlowValue text, ImmutableArray<FlowValue> arguments, TextSpan span, bool traces) => InSubshell(state, inner =>
    {
        inner.Variables = inner.Variables.RemoveRange(inner.Variables.Where(v => !v.Value.IsExported).Select(v => v.Key));
        inner.Functions = inner.Functions.Clear();
        inner.Positional = arguments;
        inner.Traces = traces;
        return RunText(inner, text, span);
    });
}
