using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Output.Json;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as GitLab's code quality report.</summary>
/// <remarks>(GitLab documentation, Code Quality report format.)</remarks>
internal sealed class FindingsGitlab : FindingsReport
{
    public override string Head => "[";

    public override string Separator => ",";

    public override string Of(CheckedFile file) => JsonPiece.Of(json => json.WriteStartArray(), json =>
    {
        foreach (var (finding, fingerprint) in file.Fingerprints())
        {
            json.WriteStartObject();
            json.WriteString("description", finding.Message);
            json.WriteString("check_name", finding.Code);
            json.WriteString("fingerprint", fingerprint);
            json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "critical", DiagnosticSeverity.Warning => "major", _ => "info" });
            json.WriteStartObject("location");
            json.WriteString("path", file.Name.Replace('\\', '/'));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", file.Shown.GetPosition(finding.Span.Start).Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    });

    public override string Tail(CheckTotals totals) => (totals.Findings > 0 ? "\n" : "") + "]\n";
}
