using System.Globalization;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings for people: where and what, the line with the span underlined, why it matters, the way of a secret, the fix.</summary>
internal sealed class FindingsText(TextStyle style) : FindingsReport
{
    private const string Indent = "    ";

    public override string Of(CheckedFile file)
    {
        if (file.Findings.IsEmpty)
        {
            return "";
        }

        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var finding in file.Findings)
        {
            Write(output, file, finding);
        }

        return output.ToString();
    }

    public override string Tail(CheckTotals totals)
    {
        var found = string.Join(", ", new[]
        {
            Count(totals.Of(DiagnosticSeverity.Error), "error"),
            Count(totals.Of(DiagnosticSeverity.Warning), "warning"),
            totals.Of(DiagnosticSeverity.Info) is > 0 and var info ? $"{info} info" : "",
        }.Where(t => t.Length > 0));
        var rest = string.Concat(
            totals.Fixable > 0 ? $"; {totals.Fixable} can be fixed (--fix, --unsafe)" : "",
            totals.Known > 0 ? $"; {totals.Known} known by the baseline" : "",
            totals.Suppressed > 0 ? $"; {totals.Suppressed} suppressed" : "",
            totals.Unreadable > 0 ? $"; {Count(totals.Unreadable, "file")} could not be read" : "");
        return $"{(found.Length == 0 ? "Nothing found" : found)} in {(totals.Files == 1 ? "1 file" : totals.Files + " files")}{rest}\n";
    }

    private void Write(StringWriter output, CheckedFile file, Diagnostic finding)
    {
        var position = file.Shown.GetPosition(finding.Span.Start);
        var sure = finding.Confidence == DiagnosticConfidence.Certain ? "" : $" ({finding.Confidence.ToString().ToLowerInvariant()})";
        output.WriteLine($"{style.Bold($"{VisibleText.Of(file.Name)}:{position}:")} {Severity(finding.Severity)} {finding.Code} {finding.Descriptor.Name}{sure}");
        var excerpt = SourceExcerpt.Of(file.Shown, finding.Span, style.Room(Indent.Length));
        if (!string.IsNullOrWhiteSpace(excerpt.Line))
        {
            output.WriteLine((Indent + excerpt.Line).TrimEnd());
            output.WriteLine(Indent + excerpt.Blank + style.Green(excerpt.Carets));
        }

        output.WriteLine($"  {VisibleText.Of(finding.Message.ReplaceLineEndings(" "))}");
        if (finding.Descriptor.Reason != finding.Descriptor.Summary)
        {
            output.WriteLine($"  {style.Dim("why:")} {finding.Descriptor.Reason}");
        }

        foreach (var step in finding.Flow.Concat(finding.Related))
        {
            output.WriteLine($"  {style.Dim("->")} {file.Shown.GetPosition(step.Span.Start).Line}: {VisibleText.Of(step.Message)}");
        }

        if (finding.Fixes is [var fix, ..])
        {
            output.WriteLine($"  {style.Dim(fix.IsSafe ? "fix:" : "fix (unsafe):")} {VisibleText.Of(fix.Title)}");
        }

        if (!file.IsReached(finding))
        {
            output.WriteLine($"  {style.Dim("note:")} a build of this target does not come here");
        }

        output.WriteLine();
    }

    private static string Count(int count, string what) => count == 0 ? "" : count == 1 ? $"1 {what}" : $"{count} {what}s";

    private string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => style.Red("error"),
        DiagnosticSeverity.Warning => style.Yellow("warning"),
        _ => style.Cyan("info"),
    };
}
