using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings for people: where and what, the line with the span underlined, why it matters, the way of a secret, the fix.</summary>
internal sealed class FindingsText(TextWriter output, TextStyle style)
{
    private const string Indent = "    ";

    public void Write(IEnumerable<CheckedFile> files, int unreadable)
    {
        var counts = new int[3];
        var (fixable, suppressed, fileCount) = (0, 0, 0);
        foreach (var file in files)
        {
            fileCount++;
            suppressed += file.Result.Suppressed.Length;
            foreach (var finding in file.Findings)
            {
                counts[(int)finding.Severity]++;
                fixable += finding.Fixes.IsEmpty ? 0 : 1;
                Write(file, finding);
            }
        }

        WriteSummary(counts, fixable, suppressed, fileCount, unreadable);
    }

    private void Write(CheckedFile file, Diagnostic finding)
    {
        var position = file.Shown.GetPosition(finding.Span.Start);
        var sure = finding.Confidence == DiagnosticConfidence.Certain ? "" : $" ({finding.Confidence.ToString().ToLowerInvariant()})";
        output.WriteLine($"{style.Bold($"{VisibleText.Of(file.Name)}:{position}:")} {Severity(finding.Severity)} {finding.Code} {finding.Descriptor.Name}{sure}");
        var excerpt = SourceExcerpt.Of(file.Shown, finding.Span);
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

        if (!file.Result.IsReached(finding))
        {
            output.WriteLine($"  {style.Dim("note:")} a build of this target does not come here");
        }

        output.WriteLine();
    }

    private void WriteSummary(int[] counts, int fixable, int suppressed, int files, int unreadable)
    {
        var found = string.Join(", ", new[]
        {
            Count(counts[(int)DiagnosticSeverity.Error], "error"),
            Count(counts[(int)DiagnosticSeverity.Warning], "warning"),
            counts[(int)DiagnosticSeverity.Info] > 0 ? $"{counts[(int)DiagnosticSeverity.Info]} info" : "",
        }.Where(t => t.Length > 0));
        var rest = string.Concat(
            fixable > 0 ? $"; {fixable} can be fixed (--fix, --unsafe)" : "",
            suppressed > 0 ? $"; {suppressed} suppressed" : "",
            unreadable > 0 ? $"; {Count(unreadable, "file")} could not be read" : "");
        output.WriteLine($"{(found.Length == 0 ? "Nothing found" : found)} in {(files == 1 ? "1 file" : files + " files")}{rest}");
    }

    private static string Count(int count, string what) => count == 0 ? "" : count == 1 ? $"1 {what}" : $"{count} {what}s";

    private string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => style.Red("error"),
        DiagnosticSeverity.Warning => style.Yellow("warning"),
        _ => style.Cyan("info"),
    };
}
