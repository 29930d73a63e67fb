using System.Text.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>A report in SARIF 2.1.0.</summary>
internal static class VerifySarif
{
    public static void Write(TextWriter output, ScanReport report)
    {
        SarifRule[] rules =
        [
            new("secret-value", new SarifMessage("The value of a build secret is in the image")),
            new("credential-file", new SarifMessage("A file of the image looks like credentials")),
            new("secret-mount-file", new SarifMessage("A file of the image lies where secrets are mounted during a build")),
            new("secret-variable", new SarifMessage("A variable named like a secret has a value in the image's metadata")),
        ];
        var run = new SarifRun(new SarifTool(new SarifDriver(ToolConsole.ToolName, rules)), [.. report.Findings.Select(Result)]);
        var log = new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]);
        output.WriteLine(JsonSerializer.Serialize(log, VerifyJsonContext.Readable.SarifLog));
    }

    private static SarifResult Result(ImageFinding finding)
    {
        var hidden = finding.IsHidden ? "; a later layer hides the file" : "";
        var maker = finding.Instruction.Length > 0 ? $"; made by {finding.Instruction}" : "";
        var uri = string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString));
        var region = finding.Offset >= 0 ? new SarifRegion(finding.Offset) : null;
        SarifLogicalLocation[]? layer = finding.Layer.Length > 0 ? [new SarifLogicalLocation(finding.Layer, "layer")] : null;
        return new SarifResult(
            FindingWords.RuleOf(finding),
            FindingWords.LevelOf(finding),
            new SarifMessage($"{FindingWords.What(finding)} in {FindingWords.Where(finding)}{maker}{hidden}"),
            [new SarifLocation(new SarifPhysicalLocation(new SarifArtifact(uri), region), layer)]);
    }
}
