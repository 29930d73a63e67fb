using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>One line for each finding, as build systems read them.</summary>
internal abstract class FindingLines : FindingsReport
{
    public override string Of(CheckedFile file) => string.Concat(file.Findings.Select(f => LineOf(file, f) + "\n"));

    protected abstract string LineOf(CheckedFile file, Diagnostic finding);
}

/// <summary>MSBuild's canonical form, which IDEs read too.</summary>
internal sealed class MsbuildLines : FindingLines
{
    protected override string LineOf(CheckedFile file, Diagnostic finding)
    {
        var (start, end) = (file.Shown.GetPosition(finding.Span.Start), file.Shown.GetPosition(finding.Span.End));
        var severity = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "message" };
        return FormattableString.Invariant($"{VisibleText.Of(file.Name)}({start.Line},{start.Column},{end.Line},{end.Column}): {severity} {finding.Code}: {OneLine(finding.Message)}");
    }

    private static string OneLine(string text) => VisibleText.Of(text.ReplaceLineEndings(" "));
}

/// <summary>Workflow commands of GitHub Actions, which become annotations.</summary>
internal sealed class GithubLines : FindingLines
{
    protected override string LineOf(CheckedFile file, Diagnostic finding)
    {
        var (start, end) = (file.Shown.GetPosition(finding.Span.Start), file.Shown.GetPosition(finding.Span.End));
        var severity = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
        var columns = start.Line == end.Line ? FormattableString.Invariant($",col={start.Column},endColumn={end.Column}") : "";
        return FormattableString.Invariant($"::{severity} file={Property(file.Name)},line={start.Line},endLine={end.Line}{columns},title={Property($"{finding.Code} {finding.Descriptor.Name}")}::{Value(finding.Message)}");
    }

    private static string Value(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Value(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
