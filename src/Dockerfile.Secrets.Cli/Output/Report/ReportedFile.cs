using System.Collections.Immutable;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output.Drawing;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>A file as the page shows it.</summary>
/// <param name="Number">Its number on the page, from 1: what names of places begin with.</param>
/// <param name="Checked">What was found.</param>
/// <param name="Default">The plan of the target that is asked for.</param>
/// <param name="All">The plan of every stage as a target.</param>
/// <param name="Cards">What is drawn.</param>
internal sealed record ReportedFile(int Number, CheckedFile Checked, PlannedBuild Default, PlannedBuild All, ImmutableArray<StageCard> Cards)
{
    /// <summary>The file as it may be shown.</summary>
    public ReadDocument Shown => Default.Read;

    /// <summary>What the section is called in links.</summary>
    public string Id => FormattableString.Invariant($"f{Number}");

    /// <summary>How many ids the default target asks for.</summary>
    public int Secrets => PlannedSupply.Of(Default.Targets).Length;

    public static ReportedFile Of(int number, CheckedFile file, string path, PlanOptions asked)
    {
        // Planned from the text with stars: whatever the page quotes, it shows no secret.
        var shown = ReadDocument.Of(file.Shown.File);
        var place = DockerfilePath.Find(path);
        var build = PlannedBuild.Of(shown, place, [asked]);
        var all = PlannedBuild.Of(shown, place, [new PlanOptions { Target = null, BuildArguments = asked.BuildArguments }]);
        return new ReportedFile(number, file, build, all, StageCards.Of(build, file.Result!, file.Findings));
    }

    /// <summary>The name of a line in links.</summary>
    public string LineId(int line) => FormattableString.Invariant($"{Id}-l{line}");

    public string FindingId(int index) => FormattableString.Invariant($"{Id}-d{index}");

    public int Count(DiagnosticSeverity severity) => Checked.Findings.Count(finding => finding.Severity == severity);
}
