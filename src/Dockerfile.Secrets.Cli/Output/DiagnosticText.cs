using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output;

/// <summary>Diagnostics for people: where and what, then the line with the span underlined.</summary>
internal sealed class DiagnosticText(TextWriter output, TextStyle style, ReadDocument read)
{
    private const string Indent = "    ";

    /// <summary>Writes those of the file.</summary>
    public void WriteAll()
    {
        foreach (var diagnostic in read.Document.Diagnostics)
        {
            Write(diagnostic.Severity, diagnostic.Code, diagnostic.Span, diagnostic.Message);
        }
    }

    /// <summary>Writes those of a plan; one that is about no line has no place.</summary>
    public void WriteAll(IEnumerable<PlannedDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Line == 0)
            {
                WriteHead(null, $"{Severity(diagnostic.Severity)} {diagnostic.Code}", diagnostic.Message);
                continue;
            }

            Write(diagnostic.Severity, diagnostic.Code, diagnostic.Span, diagnostic.Message);
        }
    }

    /// <summary>Says that some of the bytes are no text, if so.</summary>
    public void WriteEncodingWarning()
    {
        if (read.File.InvalidAt is not { } invalid)
        {
            return;
        }

        WriteHead(read.GetPosition(invalid), style.Yellow("warning"), "The file is not valid UTF-8 from here on. Bytes that are not are read as U+FFFD.");
    }

    private void Write(DiagnosticSeverity severity, string code, TextSpan span, string message)
    {
        WriteHead(read.GetPosition(span.Start), $"{Severity(severity)} {code}", message);
        var excerpt = SourceExcerpt.Of(read, span, style.Room(Indent.Length));
        if (string.IsNullOrWhiteSpace(excerpt.Line))
        {
            // Below an empty line a caret says nothing.
            return;
        }

        output.WriteLine((Indent + excerpt.Line).TrimEnd());
        output.WriteLine(Indent + excerpt.Blank + style.Green(excerpt.Carets));
    }

    private void WriteHead(LinePosition? position, string kind, string message) =>
        output.WriteLine($"{style.Bold(VisibleText.Of(read.File.Name) + (position is { } place ? $":{place}:" : ":"))} {kind}: {VisibleText.Of(message.ReplaceLineEndings(" "))}");

    private string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => style.Red("error"),
        DiagnosticSeverity.Warning => style.Yellow("warning"),
        _ => style.Cyan("info"),
    };
}
