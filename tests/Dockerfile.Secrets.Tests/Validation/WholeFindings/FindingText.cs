using System.Text;

namespace DockerfileSecrets.Tests.Validation.WholeFindings;

/// <summary>All that a finding says, as lines: severity and confidence, place and what it marks, message, other places, the way, what is secret, and what each fix makes of the file.</summary>
internal static class FindingText
{
    public static string Of(Diagnostic diagnostic, string file)
    {
        var source = new SourceText(file);
        var text = new StringBuilder();
        Line($"{diagnostic.Code} {diagnostic.Severity.ToString().ToLowerInvariant()}, {diagnostic.Confidence.ToString().ToLowerInvariant()}, {Place(diagnostic.Span)}");
        Line("  " + diagnostic.Message);
        if (diagnostic.Suggestion is { } suggestion)
        {
            Line("  suggestion: " + suggestion);
        }

        foreach (var related in diagnostic.Related)
        {
            Line($"  related: {Place(related.Span)}: {related.Message}");
        }

        foreach (var step in diagnostic.Flow)
        {
            Line($"  way: {Place(step.Span)}: {step.Message}");
        }

        foreach (var span in diagnostic.SensitiveSpans)
        {
            Line($"  secret: {Place(span)}");
        }

        foreach (var fix in diagnostic.Fixes)
        {
            Line($"  {(fix.IsSafe ? "safe" : "unsafe")} fix: {fix.Title}");
            Changes(file.Split('\n'), TextEdit.Apply(file, fix.Edits).Split('\n'));
        }

        return text.ToString();

        void Line(string line) => text.Append("> ").Append(line).Append('\n');

        string Place(TextSpan span)
        {
            var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
            return FormattableString.Invariant($"{start.Line}:{start.Column}-{(end.Line == start.Line ? "" : $"{end.Line}:")}{end.Column} `{Visible(file.Substring(span.Start, span.Length))}`");
        }

        // The lines that differ, old and new.
        void Changes(string[] before, string[] after)
        {
            var least = Math.Min(before.Length, after.Length);
            var head = Enumerable.Range(0, least).TakeWhile(i => before[i] == after[i]).Count();
            var tail = Enumerable.Range(1, least - head).TakeWhile(i => before[^i] == after[^i]).Count();
            Array.ForEach(before[head..^tail], l => Line("    - " + Visible(l)));
            Array.ForEach(after[head..^tail], l => Line("    + " + Visible(l)));
        }
    }

    private static string Visible(string text)
    {
        var shown = text.Replace('\n', '⏎').Replace('\r', '␍').Replace('\t', '␉');
        return shown.EndsWith(' ') ? shown[..^1] + '␠' : shown;
    }
}
