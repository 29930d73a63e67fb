using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The files that a build is given, as far as they are known: their paths, and which of them the ignore file leaves out. No content is read
/// but that of the ignore file.</summary>
public sealed class BuildContext
{
    private readonly IgnorePatterns _patterns;

    internal BuildContext(ImmutableArray<string> files, IgnorePatterns patterns, bool isComplete)
    {
        Files = files;
        _patterns = patterns;
        IsComplete = isComplete;
    }

    /// <summary>The paths of the files that the builder gets, relative to the root of the context, with <c>/</c>, in ordinal order; without those that the
    /// ignore file leaves out. Empty when there are none.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Whether all files were seen: a directory is read up to a limit.</summary>
    public bool IsComplete { get; }

    /// <summary>Makes a context of a list of files.</summary>
    /// <param name="files">Paths relative to the root of the context; <c>\</c> counts as <c>/</c>, and <c>./</c> before them goes.</param>
    /// <param name="ignoreFile">The text of the <c>.dockerignore</c> in effect; <see langword="null"/> when there is none.</param>
    /// <returns>The context.</returns>
    public static BuildContext FromFiles(IEnumerable<string> files, string? ignoreFile = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var patterns = IgnorePatterns.Parse(ignoreFile ?? "");
        return new BuildContext(
            [.. files.Select(Relative).Where(f => f.Length > 0 && !patterns.IsIgnored(f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], patterns, isComplete: true);
    }

    /// <summary>Reads the names of the files of a directory; links are not followed, and nothing but the ignore file is opened.</summary>
    /// <param name="directory">The root of the context.</param>
    /// <param name="dockerfilePath">Where the Dockerfile is; <c>NAME.dockerignore</c> beside it comes before the <c>.dockerignore</c> of the root.
    /// <see langword="null"/> when it is not known.</param>
    /// <param name="maxEntries">How many files and directories are looked at, at most; 100,000 unless given.</param>
    /// <returns>The context; what may not be read is left out.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="IOException">The ignore file cannot be read.</exception>
    public static BuildContext FromDirectory(string directory, string? dockerfilePath = null, int maxEntries = 100_000)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxEntries, 1);
        return DirectoryWalk.Read(directory, dockerfilePath, maxEntries);
    }

    /// <summary>Whether the ignore file leaves a path out.</summary>
    /// <param name="path">A path relative to the root of the context.</param>
    /// <returns><see langword="true"/> when the builder does not get it.</returns>
    public bool IsIgnored(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _patterns.IsIgnored(Relative(path));
    }

    private static string Relative(string path) => PosixPath.Join("", path.Replace('\\', '/'))[1..];
}
