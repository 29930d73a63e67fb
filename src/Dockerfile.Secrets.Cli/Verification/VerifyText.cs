using System.Globalization;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>A report for people. What is found in several places of one file with metadata is said once, with the places below it.</summary>
internal static class VerifyText
{
    private const int LongestInstruction = 200;

    public static void Write(TextWriter output, TextStyle style, ScanReport report, int values)
    {
        foreach (var group in report.Findings.GroupBy(KeyOf))
        {
            ImageFinding[] findings = [.. group];
            var word = FindingWords.LevelOf(findings[0]) == "error" ? style.Red("found") : style.Yellow("suspicious");
            output.WriteLine($"{word}: {VisibleText.Of(FindingWords.What(findings[0]))}");
            if (findings[0].Place == FindingPlace.Layer)
            {
                WriteLayer(output, findings[0]);
            }
            else
            {
                WriteMetadata(output, findings);
            }
        }

        foreach (var note in report.Notes)
        {
            output.WriteLine($"note: {VisibleText.Of(note)}");
        }

        var summary = report.IsClean ? style.Green("nothing found") : FindingWords.Number(report.Findings.Length, "finding");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary}: {FindingWords.Number(values, "value")}, {FindingWords.Number(report.Layers, "layer")}, {report.BytesScanned} bytes"));
    }

    /// <summary>Equal for findings that are told together: never two of a layer.</summary>
    private static object KeyOf(ImageFinding finding) =>
        finding.Place == FindingPlace.Layer ? finding : (FindingWords.LevelOf(finding), FindingWords.What(finding), FindingWords.FileOf(finding), finding.Platform);

    private static void WriteLayer(TextWriter output, ImageFinding finding)
    {
        output.WriteLine($"  in {VisibleText.Of(FindingWords.Where(finding))}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  layer {finding.LayerIndex} {VisibleText.Of(finding.Layer)}{Of(finding.Platform)}"));
        if (finding.Instruction.Length > 0)
        {
            output.WriteLine($"  made by {VisibleText.Cut(finding.Instruction, LongestInstruction)}");
        }

        if (finding.IsHidden)
        {
            output.WriteLine("  a later layer deletes or replaces the file; it can be read from the image all the same");
        }
    }

    private static void WriteMetadata(TextWriter output, ImageFinding[] findings)
    {
        output.WriteLine($"  in the {FindingWords.PlaceOf(findings[0])}{Of(findings[0].Platform)}, {VisibleText.Of(FindingWords.FileOf(findings[0]))}");
        foreach (var finding in findings)
        {
            var instruction = finding.Instruction.Length > 0 ? ": " + VisibleText.Cut(finding.Instruction, LongestInstruction) : "";
            output.WriteLine($"    {VisibleText.Of(FindingWords.FieldOf(finding))}{instruction}");
        }
    }

    private static string Of(string platform) => platform.Length > 0 ? " of " + VisibleText.Of(platform) : "";
}
