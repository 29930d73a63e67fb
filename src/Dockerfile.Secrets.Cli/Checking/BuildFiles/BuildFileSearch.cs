using System.Collections.Concurrent;
using DockerfileSecrets.Cli.Checking.Finding;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>Finds what is checked: the Dockerfiles of a call, and the files that build them.</summary>
internal sealed class BuildFileSearch(ToolConsole console, CheckRequest request)
{
    private readonly DockerfileFinder _finder = new(request.Excluded, request.RespectsGitIgnore);
    private readonly List<string> _unmatched = [];
    private readonly BuildFileReader _reader = new(console, request.BuildFiles);
    private readonly List<ReadBuilds> _builds = [];
    private readonly List<CheckOutcome> _unread = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReadDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>Patterns of the call that no file fits.</summary>
    public IReadOnlyList<string> Unmatched => _unmatched;

    /// <summary>The files that build Dockerfiles, as far as they were read.</summary>
    public IEnumerable<string> Files => _builds.SelectMany(b => b.Files.Keys);

    /// <summary>Finds the Dockerfiles in the order in which they are checked.</summary>
    /// <param name="isTaken">Whether a file of a directory is checked.</param>
    public IReadOnlyList<string> Search(Func<string, bool> isTaken)
    {
        List<string> given = [.. request.Paths, .. request.Listed ?? []];
        foreach (var named in request.BuildFiles.Named)
        {
            var (read, path, error) = _reader.Named(named);
            Keep(named.Path, read, error);
            given.AddRange(path is null ? [] : [path]);
        }

        var paths = new List<string>();
        var isList = request.Listed is not null;
        if (given.Count == 0 && !isList && request.BuildFiles.Named.Count > 0)
        {
            paths.AddRange(_builds.SelectMany(b => b.Builds.Select(b.DockerfileOf)).OfType<string>().Select(Near));
        }
        else
        {
            foreach (var path in isList ? given : given.DefaultIfEmpty("."))
            {
                paths.AddRange(Find(path, isTaken));
            }
        }

        return [.. paths.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Keeps a Dockerfile that a build names, to be compared in the end; called from any thread.</summary>
    public void Keep(string path, ReadDocument read)
    {
        if (path != "-" && _named.Count > 0 && Path.GetFullPath(path) is var full && _named.Contains(full))
        {
            _documents[full] = read;
        }
    }

    /// <summary>Compares the builds with the Dockerfiles that were checked; nothing happens before the first is asked for.</summary>
    public IEnumerable<CheckOutcome> Compare(Func<string, CheckSettings> settings)
    {
        foreach (var outcome in _unread.Concat(new BuildFileCheck(_documents, settings).Check(_builds)))
        {
            yield return outcome;
        }
    }

    private IEnumerable<string> Find(string path, Func<string, bool> isTaken)
    {
        if (path == "-" || !Directory.Exists(path))
        {
            return path != "-" && PathPattern.Of(path) is { } pattern ? Fitting(path, pattern, isTaken) : [path];
        }

        var found = _finder.Find(path, request.BuildFiles.Discovers);
        var first = _builds.Count;
        foreach (var group in found.BuildFiles.Where(isTaken).GroupBy(f => Path.GetDirectoryName(f)!, StringComparer.Ordinal)
            .SelectMany(g => BuildFileNames.Groups(g.Key, [.. g.Select(f => Path.GetFileName(f))])))
        {
            var (read, error) = _reader.Found(group);
            Keep(group.Names[^1], read, error);
        }

        // A build file may name a Dockerfile that no name gives away.
        var root = Path.GetFullPath(path);
        var known = found.Dockerfiles.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var more = _builds.Skip(first).SelectMany(b => b.Builds.Select(b.DockerfileOf)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(f => !known.Contains(f) && IsBelow(f, root) && File.Exists(f) && !DockerfileFinder.IsExcluded(f, root, request.Excluded))
            .Select(f => Path.GetRelativePath(root, f)).Select(f => path == "." ? f : Path.Combine(path, f));
        return found.Dockerfiles.Concat(more).Where(isTaken).Order(StringComparer.Ordinal);
    }

    private IReadOnlyList<string> Fitting(string path, PathPattern pattern, Func<string, bool> isTaken)
    {
        IReadOnlyList<string> found = Directory.Exists(pattern.Directory) ? [.. _finder.Find(pattern.Directory, pattern.IsMatch).Where(isTaken)] : [];
        if (found.Count == 0)
        {
            _unmatched.Add(path);
        }

        return found;
    }

    private void Keep(string path, ReadBuilds? read, string? error)
    {
        if (read is not null)
        {
            _builds.Add(read);
            _named.UnionWith(read.Builds.Select(read.DockerfileOf).OfType<string>());
        }
        else
        {
            _unread.Add(new CheckOutcome(path, null, null, error));
        }
    }

    private static bool IsBelow(string path, string root) => path.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A path as the call would name it.</summary>
    private static string Near(string path) => Path.GetRelativePath(".", path) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
}
