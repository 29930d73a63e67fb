using System.Globalization;
using System.Text.Json;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output.Sarif;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as SARIF 2.1.0, with what GitHub code scanning makes use of.</summary>
internal sealed class FindingsSarif : FindingsReport
{
    /// <summary>The log names the rules of all its results before the first of them.</summary>
    public override bool KeepsFiles => true;

    public override string Of(CheckedFile file) => "";

    public override string Tail(CheckTotals totals)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        SarifDocument.Write(output, json =>
        {
            var log = new SarifLog(json, totals.Kept);
            return (log.WriteRules, log.WriteResults);
        });
        return output.ToString();
    }
}

/// <summary>The rules and the results of a log.</summary>
internal sealed class SarifLog
{
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<CheckedFile> _files;
    private readonly List<DiagnosticDescriptor> _rules;

    public SarifLog(Utf8JsonWriter json, IReadOnlyList<CheckedFile> files)
    {
        _json = json;
        _files = files;
        _rules = [.. files.SelectMany(f => f.Findings.Concat(f.Known).Concat(f.Suppressed.Select(s => s.Diagnostic))).Select(d => d.Descriptor).Distinct()
            .OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal)];
    }

    public void WriteRules() => _rules.ForEach(WriteRule);

    public void WriteResults()
    {
        foreach (var file in _files)
        {
            foreach (var (finding, fingerprint) in file.Fingerprints())
            {
                WriteResult(file, finding, fingerprint, null);
            }

            foreach (var (finding, fingerprint) in file.AllFingerprints(file.Name.Replace('\\', '/')).Where(f => file.Known.Contains(f.Finding)))
            {
                WriteResult(file, finding, fingerprint, new SarifSuppression("external", "known by the baseline"));
            }

            foreach (var suppressed in file.Suppressed)
            {
                WriteResult(file, suppressed.Diagnostic, null, new SarifSuppression("inSource", suppressed.Suppression.Reason));
            }
        }
    }

    private void WriteRule(DiagnosticDescriptor rule) => SarifDocument.WriteRule(_json, new SarifRule(Id(rule), rule.Name, rule.Summary)
    {
        Reason = rule.Reason,
        Help = rule.Remedy.Length > 0 ? rule.Remedy : $"`{ToolConsole.ToolName} explain {rule.Code}` says more.",
        Level = Level(rule.Severity),
        Precision = rule.Confidence switch { DiagnosticConfidence.Certain => "very-high", DiagnosticConfidence.Likely => "high", _ => "medium" },
        Weight = rule.Severity switch { DiagnosticSeverity.Error => "8.0", DiagnosticSeverity.Warning => "5.0", _ => "2.0" },
        Weakness = rule.Cwe,
    });

    /// <summary>Codes are unique but for the families, whose members are told apart by their names.</summary>
    private static string Id(DiagnosticDescriptor rule) => rule.Code is "DFS050" or "DFS101" ? $"{rule.Code}/{rule.Name}" : rule.Code;

    private void WriteResult(CheckedFile file, Diagnostic finding, string? fingerprint, SarifSuppression? suppression)
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
            _json.WriteString("kind", suppression.Kind);
            if (suppression.Justification is { } reason)
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

    private void WriteArtifact(CheckedFile file) => SarifDocument.WriteArtifact(_json, file.Name.Replace('\\', '/'));

    private void WriteRegion(string name, ReadText read, TextSpan span)
    {
        var (start, end) = (read.GetPosition(span.Start), read.GetPosition(span.End));
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", start.Line);
        _json.WriteNumber("startColumn", start.Column);
        _json.WriteNumber("endLine", end.Line);
        _json.WriteNumber("endColumn", end.Column);
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text) => SarifDocument.WriteMessage(_json, name, text);

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}

/// <summary>Why a result does not count.</summary>
/// <param name="Kind"><c>inSource</c> for a comment in the file, <c>external</c> for what stands elsewhere.</param>
/// <param name="Justification">The reason that was given; null for none.</param>
internal sealed record SarifSuppression(string Kind, string? Justification);
