using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>Files that a tool reads together, and the builds in them.</summary>
/// <param name="Files">The files that were read, by the name that messages use.</param>
/// <param name="Builds">The builds that are compared.</param>
/// <param name="Diagnostics">What is wrong with the files as a whole.</param>
/// <param name="Base">The directory that the builds' paths count from.</param>
/// <param name="Sources">Looks at the sources where the build is started on this machine; else nobody looks.</param>
internal sealed record ReadBuilds(
    IReadOnlyDictionary<string, ReadText> Files,
    IReadOnlyList<SuppliedBuild> Builds,
    IReadOnlyList<SupplyDiagnostic> Diagnostics,
    string Base,
    ISourceInspector Sources)
{
    /// <summary>The whole path of the Dockerfile of a build; null when it is none of this machine.</summary>
    public string? DockerfileOf(SuppliedBuild build) => build.Dockerfile is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(Base, path)) : null;
}
