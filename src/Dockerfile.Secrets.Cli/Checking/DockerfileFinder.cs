using System.IO.Enumeration;

namespace DockerfileSecrets.Cli.Checking;

/// <summary>Finds the Dockerfiles of a directory: <c>Dockerfile</c>, <c>Dockerfile.*</c>, <c>*.Dockerfile</c>, <c>Containerfile</c>.</summary>
internal static class DockerfileFinder
{
    /// <summary>The files of a path in ordinal order; the path itself when it is no directory.</summary>
    public static IEnumerable<string> Find(string path, IReadOnlyList<string> excluded)
    {
        if (path == "-" || !Directory.Exists(path))
        {
            return [path];
        }

        var found = new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.System,
        })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsDockerfile(entry.FileName) && !IsExcluded(ref entry, path, excluded),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName is not ".git" && (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !IsExcluded(ref entry, path, excluded),
        };
        return found.Select(Short).Order(StringComparer.Ordinal);
    }

    public static bool IsDockerfile(ReadOnlySpan<char> name) =>
        name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase))
        || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);

    /// <summary>A pattern with a slash is matched against the path below the directory, one without against the name.</summary>
    private static bool IsExcluded(ref FileSystemEntry entry, string root, IReadOnlyList<string> excluded)
    {
        foreach (var pattern in excluded)
        {
            var hasSlash = pattern.Contains('/', StringComparison.Ordinal);
            var name = hasSlash ? Path.GetRelativePath(root, entry.ToSpecifiedFullPath()).Replace('\\', '/') : entry.FileName.ToString();
            if (FileSystemName.MatchesSimpleExpression(pattern.TrimEnd('/').TrimStart('/'), name, ignoreCase: false))
            {
                return true;
            }
        }

        return false;
    }

    private static string Short(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}
