using Microsoft.Extensions.FileSystemGlobbing;

namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>A path of the call with <c>*</c> or <c>**</c> in it, which the shell did not expand: it was quoted, or the shell expands nothing.</summary>
internal sealed class PathPattern
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    private PathPattern(string directory, string pattern)
    {
        Directory = directory;
        _matcher.AddInclude(pattern);
    }

    /// <summary>Where to look: the steps before the first star.</summary>
    public string Directory { get; }

    /// <summary>Null for a path without stars, and for one that is there under this very name.</summary>
    public static PathPattern? Of(string path)
    {
        var star = path.IndexOf('*', StringComparison.Ordinal);
        if (star < 0 || Path.Exists(path))
        {
            return null;
        }

        var text = path.Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\');
        var start = text.LastIndexOf('/', star) + 1;
        return new PathPattern(start == 0 ? "." : start == 1 ? "/" : text[..(start - 1)], text[start..]);
    }

    /// <summary>Whether a path below the directory fits.</summary>
    public bool IsMatch(string relative) => _matcher.Match(relative).HasMatches;
}
