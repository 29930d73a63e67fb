using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DockerfileSecrets.Cli.Checking.Baselines;

/// <summary>Reads and writes the file of a baseline: JSON, a finding on each line, so that changes are easy to look at.</summary>
internal static class BaselineFile
{
    private const int Version = 1;

    /// <summary>Reads a baseline, or says with its place what is wrong.</summary>
    public static (IReadOnlyList<KnownFinding>? Known, string? Error) Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return Of(json.RootElement) is { } known ? (known, null) : (null, $"{file}: this is no baseline of {ToolConsole.ToolName}, version {Version}");
        }
        catch (JsonException e)
        {
            return (null, FormattableString.Invariant($"{file}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is no baseline: not valid JSON"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot read the baseline {file}: {Input.DockerfileReader.Reason(e, file)}");
        }
    }

    /// <summary>Writes a baseline; gives what went wrong, or null.</summary>
    public static string? Write(string file, IEnumerable<KnownFinding> known)
    {
        var text = new StringBuilder("{\n").Append(FormattableString.Invariant($"  \"schemaVersion\": {Version},\n  \"findings\": ["));
        var separator = "\n";
        foreach (var finding in known.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Fingerprint, StringComparer.Ordinal))
        {
            text.Append(separator).Append(FormattableString.Invariant(
                $"    {{ \"path\": {Quoted(finding.Path)}, \"code\": \"{finding.Code}\", \"name\": \"{finding.Name}\", \"line\": {finding.Line}, \"fingerprint\": \"{finding.Fingerprint}\" }}"));
            separator = ",\n";
        }

        text.Append(separator == "\n" ? "]\n}\n" : "\n  ]\n}\n");
        try
        {
            File.WriteAllText(file, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot write the baseline {file}: {Input.DockerfileReader.Reason(e, file)}";
        }
    }

    private static List<KnownFinding>? Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != Version
            || !root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var known = new List<KnownFinding>();
        foreach (var finding in findings.EnumerateArray())
        {
            if (Text(finding, "path") is not { } path || Text(finding, "fingerprint") is not { } fingerprint)
            {
                return null;
            }

            var line = finding.TryGetProperty("line", out var place) && place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out var given) ? given : 0;
            known.Add(new KnownFinding(path, fingerprint, Text(finding, "code") ?? "", Text(finding, "name") ?? "", line));
        }

        return known;
    }

    private static string? Text(JsonElement finding, string name) =>
        finding.ValueKind == JsonValueKind.Object && finding.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
