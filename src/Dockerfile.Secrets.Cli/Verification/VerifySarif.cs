using System.Text.Json;
using DockerfileSecrets.Cli.Output.Sarif;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>A report in SARIF 2.1.0.</summary>
internal static class VerifySarif
{
    private const string Rotate = "Replace the secret: whoever has the image has it. Then build so that the value stays in its mount; `dockerfile-secrets check` shows how it gets out.";

    private static readonly SarifRule[] Rules =
    [
        Rule("secret-value", "SecretValue", "The value of a build secret is in the image.", "error", "very-high", "9.0"),
        Rule("credential-file", "CredentialFile", "A file of the image looks like credentials.", "warning", "medium", "5.0"),
        Rule("secret-mount-file", "SecretMountFile", "A file of the image lies where secrets are mounted during a build.", "warning", "medium", "5.0"),
        Rule("secret-variable", "SecretVariable", "A variable named like a secret has a value in the image's metadata.", "warning", "medium", "5.0"),
    ];

    public static void Write(TextWriter output, ScanReport report) => SarifDocument.Write(output, json => (
        () => Array.ForEach(Rules, rule => SarifDocument.WriteRule(json, rule)),
        () =>
        {
            foreach (var finding in report.Findings)
            {
                WriteResult(json, finding);
            }
        }
    ));

    private static SarifRule Rule(string id, string name, string summary, string level, string precision, string weight) => new(id, name, summary)
    {
        Reason = "Everybody who can pull the image can read every layer of it and its metadata, also what a later layer deletes.",
        Help = Rotate,
        Level = level,
        Precision = precision,
        Weight = weight,
        Weakness = 538,
    };

    private static void WriteResult(Utf8JsonWriter json, ImageFinding finding)
    {
        var hidden = finding.IsHidden ? "; a later layer hides the file" : "";
        var maker = finding.Instruction.Length > 0 ? $"; made by {finding.Instruction}" : "";
        var id = FindingWords.RuleOf(finding);
        json.WriteStartObject();
        json.WriteString("ruleId", id);
        json.WriteNumber("ruleIndex", Array.FindIndex(Rules, rule => rule.Id == id));
        json.WriteString("level", FindingWords.LevelOf(finding));
        SarifDocument.WriteMessage(json, "message", $"{FindingWords.What(finding)} in {FindingWords.Where(finding)}{maker}{hidden}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifDocument.WriteArtifact(json, finding.Path);
        if (finding.Offset >= 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("byteOffset", finding.Offset);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (finding.Layer.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Layer);
            json.WriteString("kind", "layer");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
