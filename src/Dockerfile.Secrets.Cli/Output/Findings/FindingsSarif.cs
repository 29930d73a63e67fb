using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as SARIF 2.1.0, with what GitHub code scanning makes use of.</summary>
internal sealed class FindingsSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<CheckedFile> _files;
    private readonly List<DiagnosticDescriptor> _rules;

    private FindingsSarif(Utf8JsonWriter json, IReadOnlyList<CheckedFile> files)
    {
        _json = json;
        _files = files;
        _rules = [.. files.SelectMany(f => f.Findings.Concat(f.Result.Suppressed.Select(s => s.Diagnostic))).Select(d => d.Descriptor).Distinct()
            .OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal)];
    }

    public static void Write(TextWriter output, IReadOnlyList<CheckedFile> files)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new FindingsSarif(json, files).Write();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", ToolConsole.ToolName);
        _json.WriteString("semanticVersion", typeof(FindingsSarif).Assembly.GetName().Version!.ToString(3));
        _json.WriteStartArray("rules");
        _rules.ForEach(WriteRule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
        foreach (var file in _files)
        {
            foreach (var (finding, fingerprint) in file.Fingerprints())
            {
                WriteResult(file, finding, fingerprint, null);
            }

            foreach (var suppressed in file.Result.Suppressed)
            {
                WriteResult(file, suppressed.Diagnostic, null, suppressed.Suppression);
            }
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteRule(DiagnosticDescriptor rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", Id(rule));
        _json.WriteString("name", rule.Name);
        WriteMessage("shortDescription", rule.Summary);
        WriteMessage("fullDescription", rule.Reason);
        WriteMessage("help", rule.Remedy.Length > 0 ? rule.Remedy : $"`{ToolConsole.ToolName} explain {rule.Code}` says more.");
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", Level(rule.Severity));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteString("precision", rule.Confidence switch { DiagnosticConfidence.Certain => "very-high", DiagnosticConfidence.Likely => "high", _ => "medium" });
        _json.WriteString("security-severity", rule.Severity switch { DiagnosticSeverity.Error => "8.0", DiagnosticSeverity.Warning => "5.0", _ => "2.0" });
        _json.WriteStartArray("tags");
        _json.WriteStringValue("security");
        if (rule.Cwe is { } weakness)
        {
            _json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"external/cwe/cwe-{weakness:000}"));
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>Codes are unique but for the families, whose members are told apart by their names.</summary>
    private static string Id(DiagnosticDescriptor rule) => rule.Code is "DFS050" or "DFS101" ? $"{rule.Code}/{rule.Name}" : rule.Code;

    private void WriteResult(CheckedFile file, Diagnostic finding, string? fingerprint, Suppression? suppression)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", Id(finding.Descriptor));
        _json.WriteNumber("ruleIndex", _rules.IndexOf(finding.Descriptor));
        _json.WriteString("level", Level(finding.Severity));
        WriteMessage("message", finding.Message);
        _json.WriteStartArray("locations");
        WriteLocation(file, finding.Span, null);
        _json.WriteEndArray();
        if (!finding.Related.IsEmpty)
        {
            _json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Related)
            {
                WriteLocation(file, related.Span, related.Message);
            }

            _json.WriteEndArray();
        }

        WriteFlow(file, finding);
        WriteFixes(file, finding);
        if (fingerprint is not null)
        {
            _json.WriteStartObject("partialFingerprints");
            _json.WriteString("dockerfileSecrets/v1", fingerprint);
            _json.WriteEndObject();
        }

        if (suppression is not null)
        {
            _json.WriteStartArray("suppressions");
            _json.WriteStartObject();
            _json.WriteString("kind", "inSource");
            if (suppression.Reason is { } reason)
            {
                _json.WriteString("justification", reason);
            }

            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteFlow(CheckedFile file, Diagnostic finding)
    {
        if (finding.Flow.IsEmpty)
        {
            return;
        }

        _json.WriteStartArray("codeFlows");
        _json.WriteStartObject();
        _json.WriteStartArray("threadFlows");
        _json.WriteStartObject();
        _json.WriteStartArray("locations");
        foreach (var step in finding.Flow)
        {
            _json.WriteStartObject();
            _json.WritePropertyName("location");
            WriteLocation(file, step.Span, step.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteFixes(CheckedFile file, Diagnostic finding)
    {
        if (finding.Fixes.IsEmpty)
        {
            return;
        }

        _json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            _json.WriteStartObject();
            WriteMessage("description", fix.IsSafe ? fix.Title : fix.Title + " (unsafe: look at it)");
            _json.WriteStartArray("artifactChanges");
            _json.WriteStartObject();
            WriteArtifact(file);
            _json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                _json.WriteStartObject();
                WriteRegion("deletedRegion", file.Shown, edit.Span);
                if (edit.NewText.Length > 0)
                {
                    _json.WriteStartObject("insertedContent");
                    _json.WriteString("text", edit.NewText);
                    _json.WriteEndObject();
                }

                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLocation(CheckedFile file, TextSpan span, string? message)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(file);
        WriteRegion("region", file.Shown, span);
        _json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage("message", message);
        }

        _json.WriteEndObject();
    }

    private void WriteArtifact(CheckedFile file)
    {
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", string.Join('/', file.Name.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        _json.WriteEndObject();
    }

    private void WriteRegion(string name, ReadDocument read, TextSpan span)
    {
        var (start, end) = (read.GetPosition(span.Start), read.GetPosition(span.End));
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", start.Line);
        _json.WriteNumber("startColumn", start.Column);
        _json.WriteNumber("endLine", end.Line);
        _json.WriteNumber("endColumn", end.Column);
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
