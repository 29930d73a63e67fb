using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Lists the files of a directory, up to a limit. A directory that is ignored as a whole is not entered.</summary>
internal static class DirectoryWalk
{
    public static BuildContext Read(string directory, string? dockerfilePath, int maxEntries)
    {
        var patterns = IgnorePatterns.Parse(IgnoreFile(directory, dockerfilePath));
        var files = ImmutableArray.CreateBuilder<string>();
        var open = new Stack<(string Path, string Relative)>([(directory, "")]);
        var left = maxEntries;
        while (left > 0 && open.TryPop(out var current))
        {
            foreach (var entry in Entries(current.Path))
            {
                if (left-- == 0)
                {
                    break;
                }

                var relative = current.Relative.Length == 0 ? entry.Name : current.Relative + "/" + entry.Name;
                var isLink = entry.LinkTarget is not null || (entry.Attributes & FileAttributes.ReparsePoint) != 0;
                if (entry is not DirectoryInfo || isLink)
                {
                    if (!patterns.IsIgnored(relative))
                    {
                        files.Add(relative);
                    }
                }
                else if (patterns.HasExceptions || !patterns.IsIgnored(relative))
                {
                    open.Push((entry.FullName, relative));
                }
            }
        }

        files.Sort(StringComparer.Ordinal);
        return new BuildContext(files.ToImmutable(), patterns, isComplete: left >= 0 && open.Count == 0);
    }

    private static IEnumerable<FileSystemInfo> Entries(string directory) => new DirectoryInfo(directory)
        .EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = true })
        .OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>(BuildKit <c>frontend/dockerui/context.go</c> and <c>config.go</c>: the one beside the Dockerfile comes first.)</summary>
    private static string IgnoreFile(string directory, string? dockerfilePath)
    {
        var own = dockerfilePath is null ? null : dockerfilePath + ".dockerignore";
        var common = Path.Combine(directory, ".dockerignore");
        return own is not null && File.Exists(own) ? File.ReadAllText(own)
            : File.Exists(common) ? File.ReadAllText(common)
            : "";
    }
}
