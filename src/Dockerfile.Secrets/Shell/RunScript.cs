using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>What a RUN gives to its shell.</summary>
/// <remarks>BuildKit <c>dockerfile2llb/convert.go</c>, <c>dispatchRun</c>: a heredoc alone is the script; behind a command its body and
/// name are put back behind the line, and the shell reads the heredoc.</remarks>
internal sealed class RunScript
{
    private readonly Func<int, int> _toInstruction;

    private RunScript(RunScriptState state, ShellScript? script, Func<int, int> toInstruction)
    {
        State = state;
        Script = script;
        _toInstruction = toInstruction;
    }

    public RunScriptState State { get; }

    /// <summary>The script; <see langword="null"/> unless analysed.</summary>
    public ShellScript? Script { get; }

    /// <summary>Reads the shell form. The exec form has no script: see <see cref="InnerScript"/>.</summary>
    /// <param name="run">The instruction.</param>
    /// <param name="shell">The arguments of the SHELL in effect; empty for the default of Linux.</param>
    /// <returns><see langword="null"/> for the exec form and for a RUN without a command.</returns>
    public static RunScript? Of(RunInstruction run, ImmutableArray<string> shell)
    {
        if (run.Form != ArgumentForm.Text || run.Arguments.IsEmpty)
        {
            return null;
        }

        var state = shell.IsDefaultOrEmpty ? RunScriptState.Analysed : ShellName.StateOf(shell[0]);
        var argument = run.Arguments[0];
        if (run.Heredocs is [var only] && only.MarkerSpan == argument.Span)
        {
            return OfHeredoc(only, state);
        }

        if (state != RunScriptState.Analysed)
        {
            return new RunScript(state, null, offset => offset);
        }

        var line = argument.Value;
        var text = line + (run.Heredocs.IsEmpty ? "" : "\n" + string.Concat(run.Heredocs.Select(h => h.Content + h.Name + "\n")));
        return new RunScript(state, ShellParser.Parse(text), Map(run, line));
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

    private static RunScript OfHeredoc(Heredoc heredoc, RunScriptState state)
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
            state = ShellName.StateOfFirstLine(value.Split('\n', 2)[0]);
        }

        var map = text.Map();
        var at = heredoc.ContentSpan.Start;
        return new RunScript(state, state == RunScriptState.Analysed ? ShellParser.Parse(value) : null, offset => at + map[offset]);
    }

    private static Func<int, int> Map(RunInstruction run, string line)
    {
        var element = run.Parts.Element;

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
