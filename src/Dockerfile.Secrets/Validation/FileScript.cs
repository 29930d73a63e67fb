using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets;

/// <summary>The shell script of a RUN, with its place in the file.</summary>
internal sealed class FileScript
{
    private readonly DockerfileDocument _document;
    private readonly RunInstruction _run;
    private readonly RunScript _read;

    private FileScript(DockerfileDocument document, RunInstruction run, RunScript read, ShellScript script)
    {
        (_document, _run, _read) = (document, run, read);
        Script = script;
    }

    public ShellScript Script { get; }

    /// <summary>Whether the shell prints every command that it runs from the start.</summary>
    public bool Traces => _read.Traces;

    /// <summary>Null for the exec form, for a RUN without a command, and for what another interpreter than a shell reads.</summary>
    public static FileScript? Of(DockerfileDocument document, EvaluatedStep? step, RunInstruction run)
    {
        // A shell that only the base image knows is hardly another than sh.
        var shell = step?.Before.Shell ?? ImmutableArray<string>.Empty;
        return RunScript.Of(run, shell) is { Script: { } script } read ? new FileScript(document, run, read, script) : null;
    }

    /// <summary>Where a part of the script stands in the file. What a file leaves open (a quote, a heredoc) ends behind its last character.</summary>
    public TextSpan SpanOf(TextSpan span)
    {
        var length = _document.Text.Text.Length;
        var place = _document.GetSpan(_run, _read.ToInstruction(span));
        return TextSpan.FromBounds(Math.Min(place.Start, length), Math.Min(place.End, length));
    }
}
