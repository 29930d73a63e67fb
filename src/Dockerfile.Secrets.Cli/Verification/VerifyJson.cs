using System.Text.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>A report for programs.</summary>
internal static class VerifyJson
{
    public static void Write(TextWriter output, string image, ScanReport report)
    {
        var model = new ReportModel(image, report.IsClean, report.Layers, report.BytesScanned, [.. report.Findings.Select(Model)], report.Notes);
        output.WriteLine(JsonSerializer.Serialize(model, VerifyJsonContext.Readable.ReportModel));
    }

    private static FindingModel Model(ImageFinding finding) => new(
        FindingWords.RuleOf(finding),
        FindingWords.LevelOf(finding),
        OrNull(finding.SecretId),
        OrNull(FindingWords.EncodingOf(finding)),
        finding.Kind == FindingKind.Value ? finding.Part.ToString().ToLowerInvariant() : null,
        OrNull(finding.Message),
        FindingWords.PlaceOf(finding),
        finding.Path,
        finding.Property,
        finding.Offset >= 0 ? finding.Offset : null,
        finding.Count,
        OrNull(finding.Layer),
        finding.LayerIndex >= 0 ? finding.LayerIndex : null,
        OrNull(finding.Instruction),
        finding.IsHidden,
        OrNull(finding.Platform));

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
