using System.Text.Json;
using DockerfileSecrets.Cli.Output.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>A report for programs. What a finding does not have is left out.</summary>
internal static class VerifyJson
{
    public static void Write(TextWriter output, string image, ScanReport report) => output.WriteLine(JsonPiece.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("image", image);
        json.WriteBoolean("clean", report.IsClean);
        json.WriteNumber("layers", report.Layers);
        json.WriteNumber("bytesScanned", report.BytesScanned);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteFinding(Utf8JsonWriter json, ImageFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", FindingWords.RuleOf(finding));
        json.WriteString("level", FindingWords.LevelOf(finding));
        WriteText(json, "secret", finding.SecretId);
        WriteText(json, "encoding", FindingWords.EncodingOf(finding));
        WriteText(json, "part", finding.Kind == FindingKind.Value ? finding.Part.ToString().ToLowerInvariant() : "");
        WriteText(json, "message", finding.Message);
        json.WriteString("place", FindingWords.PlaceOf(finding));
        json.WriteString("path", finding.Path);
        json.WriteString("property", finding.Property);
        WriteNumber(json, "offset", finding.Offset);
        json.WriteNumber("count", finding.Count);
        WriteText(json, "layer", finding.Layer);
        WriteNumber(json, "layerIndex", finding.LayerIndex);
        WriteText(json, "instruction", finding.Instruction);
        json.WriteBoolean("hidden", finding.IsHidden);
        WriteText(json, "platform", finding.Platform);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long number)
    {
        if (number >= 0)
        {
            json.WriteNumber(name, number);
        }
    }
}
