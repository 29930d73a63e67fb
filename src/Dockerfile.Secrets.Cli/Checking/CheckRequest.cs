using DockerfileSecrets.Cli.Checking.Baselines;
using DockerfileSecrets.Cli.Checking.BuildFiles;
using DockerfileSecrets.Cli.Configuration;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>What a call of <c>check</c> asks for.</summary>
/// <param name="Paths">Files, directories and <c>-</c>; the current directory when there are none, and no list.</param>
/// <param name="Listed">What a list of files names; null when there is no list.</param>
/// <param name="Excluded">Names and paths that are left out of directories.</param>
/// <param name="StandardInputName">What standard input is called.</param>
/// <param name="Options">What to look for.</param>
/// <param name="ContextDirectory">The build context; null when it is not known.</param>
/// <param name="Selected">The rules that are looked for; null where the call does not say.</param>
/// <param name="Ignored">The rules that are not; null where the call does not say.</param>
/// <param name="MinSeverity">Less is not shown; null where the call does not say.</param>
/// <param name="MinConfidence">Less is not shown; null where the call does not say.</param>
/// <param name="FailOn">From which severity on the call ends with 1; null where it does not say.</param>
/// <param name="Configuration">Where the configuration of a file is found.</param>
/// <param name="BuildFiles">Which files that build Dockerfiles are looked at.</param>
/// <param name="Fixes">What is fixed.</param>
/// <param name="Format">How to print.</param>
/// <param name="OutputFile">Where to; null for standard output.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string>? Listed,
    IReadOnlyList<string> Excluded,
    string? StandardInputName,
    ValidationOptions Options,
    string? ContextDirectory,
    IReadOnlyCollection<string>? Selected,
    IReadOnlyCollection<string>? Ignored,
    DiagnosticSeverity? MinSeverity,
    DiagnosticConfidence? MinConfidence,
    DiagnosticSeverity? FailOn,
    ConfigurationFiles Configuration,
    BuildFileRequest BuildFiles,
    FixRequest Fixes,
    CheckFormat Format,
    string? OutputFile = null)
{
    /// <summary>Whether what <c>.gitignore</c> files name is left out of directories.</summary>
    public bool RespectsGitIgnore { get; init; } = true;

    /// <summary>The findings that are accepted; null without a baseline.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Whether the baseline is written with what is found, and nothing fails the call.</summary>
    public bool WritesBaseline { get; init; }
}

/// <summary>What <c>check</c> does about findings.</summary>
/// <param name="Writes">Whether fixed files are written.</param>
/// <param name="IncludesUnsafe">Whether fixes count that may change what a build does.</param>
/// <param name="ShowsDifference">Whether the changes are shown instead of the findings, and nothing is written.</param>
internal sealed record FixRequest(bool Writes, bool IncludesUnsafe, bool ShowsDifference)
{
    public bool IsAsked => Writes || ShowsDifference;
}
