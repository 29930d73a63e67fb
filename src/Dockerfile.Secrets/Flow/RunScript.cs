using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets.Flow;

/// <summary>The text that the shell of a RUN gets, with the map back to the file.</summary>
internal sealed class RunScript
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh", "ksh"];
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t|;&>");
    private readonly List<(int Start, int Length, Func<int, int> ToFile)> _pieces = [];
    private readonly StringBuilder _text = new();

    private RunScript()
    {
    }

    public string Text => _text.ToString();

    /// <summary>Whether the shell is started with <c>-x</c>.</summary>
    public bool Traces { get; private init; }

    /// <summary>The script of a RUN; null when no shell that is known here reads it: the exec form, other shells, other interpreters.</summary>
    public static RunScript? Of(EvaluatedStep step, DockerfileDocument document)
    {
        var instruction = step.Command.Instruction;
        if (instruction.Form == ArgumentForm.Json || instruction.Arguments is not [var command, ..] || (step.Before.Shell is { IsEmpty: false } other && !Shells.Contains(FlowPath.NameOf(other[0]))))
        {
            return null;
        }

        // A shell that only the base image knows is hardly another than sh.
        var shell = step.Before.Shell ?? ImmutableArray<string>.Empty;
        var script = new RunScript { Traces = shell.Skip(1).Any(o => o.StartsWith('-') && !o.StartsWith("--", StringComparison.Ordinal) && o.Contains('x')) };
        var origin = document.GetSpan(instruction, default).Start;
        var element = command.Element;
        var slice = command.LogicalSlice;
        if (instruction.Heredocs is [var only] && IsMark(command.Value))
        {
            // The body alone is the script; its first line may name another interpreter.
            return HasOtherInterpreter(only.Content) ? null : script.Add(Body(only), offset => origin + only.ContentSpan.Start + offset);
        }

        script.Add(command.Value, offset => origin + element.ToRelative(new Slice(slice.Start + offset, 1)).Start);
        foreach (var heredoc in instruction.Heredocs)
        {
            script.Add("\n", _ => origin + heredoc.ContentSpan.Start);
            script.Add(heredoc.Content, offset => origin + heredoc.ContentSpan.Start + offset);
            script.Add(heredoc.Name, offset => origin + heredoc.TerminatorSpan.Start + offset);
        }

        return script;
    }

    /// <summary>The place in the file of a part of the text.</summary>
    public TextSpan SpanOf(TextSpan span)
    {
        var start = ToFile(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Math.Max(start, ToFile(span.End - 1) + 1));
    }

    private static bool IsMark(string command)
    {
        var text = command.AsSpan().Trim();
        return text.TrimStart("0123456789").StartsWith("<<") && !text.ContainsAny(WordEnds);
    }

    private static string Body(Heredoc heredoc) => heredoc.Chomp
        ? string.Join('\n', heredoc.Content.Split('\n').Select(line => line.TrimStart('\t')))
        : heredoc.Content;

    private static bool HasOtherInterpreter(string body)
    {
        if (!body.StartsWith("#!", StringComparison.Ordinal))
        {
            return false;
        }

        var line = body.AsSpan(2, Math.Max(0, body.IndexOf('\n', StringComparison.Ordinal) - 2)).Trim().ToString();
        return !line.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Any(Shells.Contains);
    }

    private RunScript Add(string text, Func<int, int> toFile)
    {
        _pieces.Add((_text.Length, text.Length, toFile));
        _text.Append(text);
        return this;
    }

    private int ToFile(int offset)
    {
        var piece = _pieces[0];
        foreach (var next in _pieces)
        {
            piece = next.Start <= offset ? next : piece;
        }

        return piece.ToFile(Math.Clamp(offset - piece.Start, 0, Math.Max(0, piece.Length - 1)));
    }
}
