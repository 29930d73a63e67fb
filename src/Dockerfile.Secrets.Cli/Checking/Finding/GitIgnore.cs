namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>What the <c>.gitignore</c> files of a directory and those above it say: the nearest file that speaks of a path decides, in it the last line that does.</summary>
internal sealed class GitIgnore
{
    private const string FileName = ".gitignore";

    private readonly GitIgnore? _above;
    private readonly string _directory;
    private readonly List<GitIgnorePattern> _patterns;

    private GitIgnore(GitIgnore? above, string directory, List<GitIgnorePattern> patterns)
    {
        _above = above;
        _directory = directory;
        _patterns = patterns;
    }

    /// <summary>What counts in a directory where a search starts: its own file and, in a working tree of git, those above it up to the top and <c>.git/info/exclude</c>.</summary>
    /// <param name="directory">The full path.</param>
    /// <returns>Null when there is none.</returns>
    public static GitIgnore? At(string directory)
    {
        var above = new Stack<string>();
        for (var current = directory; current is not null; current = Path.GetDirectoryName(current))
        {
            above.Push(current);

            // In a worktree and a submodule it is a file.
            var git = Path.Combine(current, ".git");
            if (Directory.Exists(git) || File.Exists(git))
            {
                var ignore = Read(null, current, Path.Combine(git, "info", "exclude"));
                return above.Aggregate(ignore, Below);
            }
        }

        return Below(null, directory);
    }

    /// <summary>Whether a file or directory is left out. That a directory above it is, has to be seen before.</summary>
    public bool IsIgnored(string path, bool isDirectory)
    {
        for (var file = this; file is not null; file = file._above)
        {
            var relative = Path.GetRelativePath(file._directory, path).Replace('\\', '/');
            if (file._patterns.FindLast(p => p.IsMatch(relative, isDirectory)) is { } decisive)
            {
                return !decisive.IsException;
            }
        }

        return false;
    }

    /// <summary>What counts below a directory: its own file comes before what is above it.</summary>
    public static GitIgnore? Below(GitIgnore? above, string directory) => Read(above, directory, Path.Combine(directory, FileName));

    private static GitIgnore? Read(GitIgnore? above, string directory, string file)
    {
        try
        {
            return File.Exists(file) ? new GitIgnore(above, directory, [.. File.ReadLines(file).Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>()]) : above;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As git does with a file that it cannot read.
            return above;
        }
    }
}
