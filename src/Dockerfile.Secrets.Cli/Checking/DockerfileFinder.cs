using System.IO.Enumeration;
using DockerfileSecrets.Cli.Checking.BuildFiles;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>Finds the Dockerfiles of a directory: <c>Dockerfile</c>, <c>Dockerfile.*</c>, <c>*.Dockerfile</c>, <c>Containerfile</c>.</summary>
internal static class DockerfileFinder
{
    /// <summary>The files of a path in ordinal order; the path itself when it is no directory.</summary>
    /// <param name="path">The path.</param>
    /// <param name="excluded">Names and paths that are left out.</param>
    /// <param name="withBuildFiles">Whether files that build Dockerfiles are found too.</param>
    public static FoundFiles Find(string path, IReadOnlyList<string> excluded, bool withBuildFiles = false)
    {
        if (path == "-" || !Directory.Exists(path))
        {
            return new([path], []);
        }

        var found = new FileSystemEnumerable<(string Path, bool IsDockerfile)>(path, (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), IsDockerfile(entry.FileName)), new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.System,
        })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory
                && (IsDockerfile(entry.FileName) || (withBuildFiles && BuildFileNames.IsBuildFile(entry.Directory, entry.FileName))) && !IsExcluded(ref entry, path, excluded),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName is not ".git" && (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !IsExcluded(ref entry, path, excluded),
        };
        var all = found.ToArray();
        return new(
            [.. all.Where(f => f.IsDockerfile).Select(f => Short(f.Path)).Order(StringComparer.Ordinal)],
            [.. all.Where(f => !f.IsDockerfile).Select(f => Short(f.Path)).Order(StringComparer.Ordinal)]);
    }

    public static bool IsDockerfile(ReadOnlySpan<char> name) =>
        name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase))
        || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file below a directory, or a directory above it, is left out.</summary>
    public static bool IsExcluded(string path, string root, IReadOnlyList<string> excluded)
    {
        var parts = Path.GetRelativePath(root, path).Replace('\\', '/').Split('/');
        return Enumerable.Range(1, parts.Length).Any(count => MatchesAny(parts[count - 1], string.Join('/', parts[..count]), excluded));
    }

    private static bool IsExcluded(ref FileSystemEntry entry, string root, IReadOnlyList<string> excluded) => excluded.Count > 0
        && MatchesAny(entry.FileName, Path.GetRelativePath(root, entry.ToSpecifiedFullPath()).Replace('\\', '/'), excluded);

    /// <summary>A pattern with a slash is matched against the path below the directory, one without against the name.</summary>
    private static bool MatchesAny(ReadOnlySpan<char> name, string path, IReadOnlyList<string> excluded)
    {
        foreach (var pattern in excluded)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern.TrimEnd('/').TrimStart('/'), pattern.Contains('/', StringComparison.Ordinal) ? path : name, ignoreCase: false))
            {
                return true;
            }
        }

        return false;
    }

    private static string Short(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}

/// <summary>What was found in a directory.</summary>
/// <param name="Dockerfiles">The Dockerfiles.</param>
/// <param name="BuildFiles">The files that may build them.</param>
internal sealed record FoundFiles(IReadOnlyList<string> Dockerfiles, IReadOnlyList<string> BuildFiles);
