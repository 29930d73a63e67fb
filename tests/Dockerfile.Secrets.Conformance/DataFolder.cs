using System.Runtime.CompilerServices;

namespace DockerfileSecrets.Conformance;

/// <summary>Where the measured cases are.</summary>
internal static class DataFolder
{
    /// <summary>The copy of the synthetic cases that is part of the repository.</summary>
    public static string InRepository => Path.Combine(AppContext.BaseDirectory, "Data");

    /// <summary>A folder with the real Dockerfiles, which are not part of the repository; null when none is named.</summary>
    public static string? OfCorpus => Environment.GetEnvironmentVariable("DOCKERFILE_CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The folder docs of the repository.</summary>
    public static string Documentation([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs"));
}
