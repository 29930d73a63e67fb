using System.IO.Enumeration;
using DockerfileSecrets.Cli.Checking.BuildFiles;

namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>Finds the Dockerfiles of a directory: <c>Dockerfile</c>, <c>Dockerfile.*</c>, <c>*.Dockerfile</c>, <c>Containerfile</c>.</summary>
/// <param name="excluded">Names and paths that are left out.</param>
/// <param name="respectsGitIgnore">Whether what <c>.gitignore</c> files name is left out.</param>
internal sealed class DockerfileFinder(IReadOnlyList<string> excluded, bool respectsGitIgnore)
{
    private static readonly EnumerationOptions Entries = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };

    /// <summary>Whether a file below a directory, or a directory above it, is left out.</summary>
    public static bool IsExcluded(string path, string root, IReadOnlyList<string> excluded)
    {
        var parts = Path.GetRelativePath(root, path).Replace('\\', '/').Split('/');
        return Enumerable.Range(1, parts.Length).Any(count => MatchesAny(parts[count - 1], string.Join('/', parts[..count]), excluded));
    }

    /// <summary>The files of a directory in ordinal order.</summary>
    /// <param name="directory">Where to look; no link is followed.</param>
    /// <param name="withBuildFiles">Whether files that build Dockerfiles are found too.</param>
    public FoundFiles Find(string directory, bool withBuildFiles = false)
    {
        var found = Walk(directory).Where(f => IsDockerfile(f.Name) || (withBuildFiles && BuildFileNames.IsBuildFile(Path.GetDirectoryName(f.Path), f.Name))).ToLookup(f => IsDockerfile(f.Name), f => f.Path);
        return new([.. found[true].Order(StringComparer.Ordinal)], [.. found[false].Order(StringComparer.Ordinal)]);
    }

    /// <summary>The files of a directory that fit, in ordinal order.</summary>
    /// <param name="directory">Where to look; no link is followed.</param>
    /// <param name="isWanted">Judges a file by its path below the directory, its steps divided by <c>/</c>.</param>
    public IEnumerable<string> Find(string directory, Func<string, bool> isWanted) => Walk(directory).Where(f => isWanted(f.Relative)).Select(f => f.Path).Order(StringComparer.Ordinal);

    public static bool IsDockerfile(ReadOnlySpan<char> name) =>
        name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase))
        || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(string Path, string Relative, string Name)> Walk(string directory)
    {
        var full = Path.GetFullPath(directory);
        var waiting = new Stack<(string Path, string Relative, GitIgnore? Ignore)>();
        waiting.Push((directory, "", respectsGitIgnore ? GitIgnore.At(full) : null));
        while (waiting.TryPop(out var current))
        {
            foreach (var (name, isDirectory, isLink) in EntriesOf(current.Path))
            {
                var relative = current.Relative + name;
                if (MatchesAny(name, relative, excluded) || current.Ignore?.IsIgnored(Path.Combine(full, relative), isDirectory) == true)
                {
                    continue;
                }

                var path = Path.Combine(current.Path, name);
                if (isDirectory && !isLink && name != ".git")
                {
                    waiting.Push((path, relative + "/", respectsGitIgnore ? GitIgnore.Below(current.Ignore, Path.Combine(full, relative)) : null));
                }
                else if (!isDirectory)
                {
                    yield return (Short(path), relative, name);
                }
            }
        }
    }

    private static IReadOnlyList<(string Name, bool IsDirectory, bool IsLink)> EntriesOf(string directory)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<(string Name, bool IsDirectory, bool IsLink)>(
                    directory,
                    (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0),
                    Entries),
            ];
        }
        catch (DirectoryNotFoundException)
        {
            // Another program removed it since the directory above was read.
            return [];
        }
    }

    /// <summary>A pattern with a slash is matched against the path below the directory, one without against the name.</summary>
    private static bool MatchesAny(string name, string path, IReadOnlyList<string> excluded)
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
