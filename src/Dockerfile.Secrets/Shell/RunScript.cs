using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>What a RUN gives to its shell.</summary>
/// <remarks>BuildKit <c>dockerfile2llb/convert.go</c>, <c>dispatchRun</c>: a heredoc alone is the script; behind a command its body and
/// name are put back behind the line, and the shell reads the heredoc.</remarks>
internal sealed class RunScript
{
    private readonly Func<int, int> _toInstruction;

    private RunScript(RunScriptState state, ShellScript? script, bool traces, Func<int, int> toInstruction)
    {
        Traces = traces;
        State = state;
        Script = script;
        _toInstruction = toInstruction;
    }

    public RunScriptState State { get; }

    /// <summary>The script; <see langword="null"/> unless analysed.</summary>
    public ShellScript? Script { get; }

    /// <summary>Whether the shell is started with <c>-x</c>, by SHELL or by the first line of a heredoc.</summary>
    public bool Traces { get; }

    /// <summary>Reads the shell form. The exec form has no script: its arguments are words as they stand, and the flow analysis follows <c>sh -c</c> among them.</summary>
    /// <param name="run">The instruction.</param>
    /// <param name="shell">The arguments of the SHELL in effect; empty for the default of Linux.</param>
    /// <returns><see langword="null"/> for the exec form and for a RUN without a command.</returns>
    public static RunScript? Of(RunInstruction run, ImmutableArray<string> shell)
    {
        if (run.Form != ArgumentForm.Text || run.Arguments.IsEmpty)
        {
            return null;
        }

        var state = shell.IsDefaultOrEmpty ? RunScriptState.Analysed : ShellName.StateOf(shell);
        var traces = !shell.IsDefaultOrEmpty && ShellName.Traces(shell);
        var argument = run.Arguments[0];
        if (run.Heredocs is [var only] && only.MarkerSpan == argument.Span)
        {
            return OfHeredoc(only, state, traces);
        }

        if (state != RunScriptState.Analysed)
        {
            return new RunScript(state, null, traces, offset => offset);
        }

        var line = argument.Value;
        var text = line + (run.Heredocs.IsEmpty ? "" : "\n" + string.Concat(run.Heredocs.Select(h => h.Content + h.Name + "\n")));
        return new RunScript(state, ShellParser.Parse(text), traces, Map(run, line));
    }

    /// <summary>Leads a span of the script to the instruction's text.</summary>
    public TextSpan ToInstruction(TextSpan span)
    {
        if (span.IsEmpty)
        {
            return new TextSpan(_toInstruction(span.Start), 0);
        }

        // By the last character, so that a span does not take the continuation behind it along.
        var start = _toInstruction(span.Start);
        return TextSpan.FromBounds(start, Math.Max(start, _toInstruction(span.End - 1) + 1));
    }

    private static RunScript OfHeredoc(Heredoc heredoc, RunScriptState state, bool traces)
    {
        var text = new MappedText();
        var content = heredoc.Content;
        for (int start = 0, end; start < content.Length; start = end)
        {
            end = content.IndexOf('\n', start) + 1;
            end = end == 0 ? content.Length : end;
            var line = content.AsSpan(start, end - start);
            var tabs = heredoc.Chomp ? line.Length - line.TrimStart('\t').Length : 0;
            text.Add(line[tabs..], start, tabs);
        }

        var value = text.ToString();
        if (value.StartsWith("#!", StringComparison.Ordinal))
        {
            // The kernel starts the program of the first line; SHELL is not asked.
            var first = value.Split('\n', 2)[0];
            state = ShellName.StateOfFirstLine(first);
            traces = ShellName.Traces(ShellName.WordsOfFirstLine(first));
        }

        var map = text.Map();
        var at = heredoc.ContentSpan.Start;
        return new RunScript(state, state == RunScriptState.Analysed ? ShellParser.Parse(value) : null, traces, offset => at + BehindTabs(content, map[offset], heredoc.Chomp));
    }

    /// <summary>The tabs that are taken away belong to the first character behind them; a place in the file is that of the character.</summary>
    private static int BehindTabs(string content, int at, bool chomp)
    {
        while (chomp && at < content.Length && content[at] == '\t' && (at == 0 || content[at - 1] is '\n' or '\t'))
        {
            at++;
        }

        return at;
    }

    private static Func<int, int> Map(RunInstruction run, string line)
    {
        var element = run.Element;

        // The argument is the end of the joined line.
        var start = run.JoinedText.LastIndexOf(line, StringComparison.Ordinal);
        return offset =>
        {
            if (offset <= line.Length || run.Heredocs.IsEmpty)
            {
                return offset < line.Length ? element.ToRelative(new Slice(start + offset, 1)).Start : element.ToRelative(new Slice(start + line.Length, 0)).Start;
            }

            offset -= line.Length + 1;
            foreach (var heredoc in run.Heredocs)
            {
                var length = heredoc.ContentSpan.Length + heredoc.Name.Length + 1;
                if (offset < length)
                {
                    var isContent = offset < heredoc.ContentSpan.Length;
                    return isContent ? heredoc.ContentSpan.Start + offset : Math.Min(heredoc.TerminatorSpan.Start + offset - heredoc.ContentSpan.Length, heredoc.TerminatorSpan.End);
                }

                offset -= length;
            }

            return run.Heredocs[^1].TerminatorSpan.End;
        };
    }
}
