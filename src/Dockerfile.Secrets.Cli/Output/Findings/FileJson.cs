using System.Text.Json;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>A file and its findings, as our own JSON formats have them: the properties of an object that is open.</summary>
internal static class FileJson
{
    public static void Write(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteString("path", file.Name);
        json.WriteStartArray("findings");
        foreach (var (finding, fingerprint) in file.Fingerprints())
        {
            WriteFinding(json, file, finding, fingerprint);
        }

        json.WriteEndArray();
        json.WriteStartArray("known");
        foreach (var known in file.Known)
        {
            json.WriteStartObject();
            json.WriteString("code", known.Code);
            json.WriteNumber("line", file.Shown.GetPosition(known.Span.Start).Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("suppressed");
        foreach (var suppressed in file.Suppressed)
        {
            json.WriteStartObject();
            json.WriteString("code", suppressed.Diagnostic.Code);
            json.WriteNumber("line", file.Shown.GetPosition(suppressed.Diagnostic.Span.Start).Line);
            json.WriteString("reason", suppressed.Suppression.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, CheckedFile file, Diagnostic finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("name", finding.Descriptor.Name);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("confidence", finding.Confidence.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", fingerprint);
        json.WriteBoolean("isReached", file.IsReached(finding));
        WritePlace(json, file.Shown, finding.Span);
        WriteSteps(json, "flow", file, finding.Flow);
        WriteSteps(json, "related", file, finding.Related);
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("isSafe", fix.IsSafe);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, string name, CheckedFile file, IEnumerable<RelatedLocation> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("message", step.Message);
            WritePlace(json, file.Shown, step.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, ReadText read, TextSpan span)
    {
        var (start, end) = (read.GetPosition(span.Start), read.GetPosition(span.End));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
    }
}
