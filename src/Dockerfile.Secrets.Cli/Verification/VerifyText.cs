using System.Globalization;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>A report for people.</summary>
internal static class VerifyText
{
    public static void Write(TextWriter output, TextStyle style, ScanReport report, int values)
    {
        foreach (var finding in report.Findings)
        {
            var level = FindingWords.LevelOf(finding);
            var word = level == "error" ? style.Red("found") : style.Yellow("suspicious");
            output.WriteLine($"{word}: {VisibleText.Of(FindingWords.What(finding))}");
            output.WriteLine($"  in {VisibleText.Of(FindingWords.Where(finding))}");
            if (finding.Layer.Length > 0)
            {
                var index = finding.LayerIndex >= 0 ? string.Create(CultureInfo.InvariantCulture, $"layer {finding.LayerIndex} ") : "attestation ";
                output.WriteLine($"  {index}{VisibleText.Of(finding.Layer)}{(finding.Platform.Length > 0 ? $" of {VisibleText.Of(finding.Platform)}" : "")}");
            }

            if (finding.Instruction.Length > 0)
            {
                output.WriteLine($"  made by {VisibleText.Cut(finding.Instruction, 200)}");
            }

            if (finding.IsHidden)
            {
                output.WriteLine("  a later layer deletes or replaces the file; it can be read from the image all the same");
            }
        }

        foreach (var note in report.Notes)
        {
            output.WriteLine($"note: {VisibleText.Of(note)}");
        }

        var summary = report.IsClean ? style.Green("nothing found") : string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Length} findings");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary}: {values} values, {report.Layers} layers, {report.BytesScanned} bytes"));
    }
}
