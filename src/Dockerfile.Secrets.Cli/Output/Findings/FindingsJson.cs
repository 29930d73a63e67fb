using System.Text.Encodings.Web;
using System.Text.Json;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as JSON: our own document, GitLab's code quality report, and SARIF 2.1.0.</summary>
internal sealed class FindingsJson : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;

    private FindingsJson(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public static void Write(TextWriter output, IReadOnlyList<CheckedFile> files)
    {
        using var writer = new FindingsJson(output);
        writer.Write(files);
    }

    public static void WriteGitlab(TextWriter output, IReadOnlyList<CheckedFile> files)
    {
        using var writer = new FindingsJson(output);
        writer.WriteGitlab(files);
    }

    /// <summary>Puts out what was written.</summary>
    public void Dispose()
    {
        _json.Dispose();
        _output.Write(System.Text.Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length));
        _output.Write('\n');
        _bytes.Dispose();
    }

    private void Write(IReadOnlyList<CheckedFile> files)
    {
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", 1);
        _json.WriteStartArray("files");
        foreach (var file in files)
        {
            _json.WriteStartObject();
            _json.WriteString("path", file.Name);
            _json.WriteStartArray("findings");
            foreach (var (finding, fingerprint) in file.Fingerprints())
            {
                WriteFinding(file, finding, fingerprint);
            }

            _json.WriteEndArray();
            _json.WriteStartArray("suppressed");
            foreach (var suppressed in file.Result.Suppressed)
            {
                _json.WriteStartObject();
                _json.WriteString("code", suppressed.Diagnostic.Code);
                _json.WriteNumber("line", file.Shown.GetPosition(suppressed.Diagnostic.Span.Start).Line);
                _json.WriteString("reason", suppressed.Suppression.Reason);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteFinding(CheckedFile file, Diagnostic finding, string fingerprint)
    {
        _json.WriteStartObject();
        _json.WriteString("code", finding.Code);
        _json.WriteString("name", finding.Descriptor.Name);
        _json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        _json.WriteString("confidence", finding.Confidence.ToString().ToLowerInvariant());
        _json.WriteString("message", finding.Message);
        _json.WriteString("fingerprint", fingerprint);
        _json.WriteBoolean("isReached", file.Result.IsReached(finding));
        WritePlace(file.Shown, finding.Span);
        WriteSteps("flow", file, finding.Flow);
        WriteSteps("related", file, finding.Related);
        _json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            _json.WriteStartObject();
            _json.WriteString("title", fix.Title);
            _json.WriteBoolean("isSafe", fix.IsSafe);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteSteps(string name, CheckedFile file, IEnumerable<RelatedLocation> steps)
    {
        _json.WriteStartArray(name);
        foreach (var step in steps)
        {
            _json.WriteStartObject();
            _json.WriteString("message", step.Message);
            WritePlace(file.Shown, step.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WritePlace(ReadDocument read, TextSpan span)
    {
        var (start, end) = (read.GetPosition(span.Start), read.GetPosition(span.End));
        _json.WriteNumber("line", start.Line);
        _json.WriteNumber("column", start.Column);
        _json.WriteNumber("endLine", end.Line);
        _json.WriteNumber("endColumn", end.Column);
    }

    /// <summary>(GitLab documentation, Code Quality report format.)</summary>
    private void WriteGitlab(IReadOnlyList<CheckedFile> files)
    {
        _json.WriteStartArray();
        foreach (var file in files)
        {
            foreach (var (finding, fingerprint) in file.Fingerprints())
            {
                _json.WriteStartObject();
                _json.WriteString("description", finding.Message);
                _json.WriteString("check_name", finding.Code);
                _json.WriteString("fingerprint", fingerprint);
                _json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "critical", DiagnosticSeverity.Warning => "major", _ => "info" });
                _json.WriteStartObject("location");
                _json.WriteString("path", file.Name.Replace('\\', '/'));
                _json.WriteStartObject("lines");
                _json.WriteNumber("begin", file.Shown.GetPosition(finding.Span.Start).Line);
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }
}
