using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>The files that a step knows of, by absolute path. What is not in it was not touched.</summary>
internal sealed class FileMap
{
    private const int MostLinks = 8;

    /// <summary>What is written beyond is not followed.</summary>
    private const int MostFiles = 1_000;
    private readonly ImmutableSortedDictionary<string, FlowFile> _files;

    private FileMap(ImmutableSortedDictionary<string, FlowFile> files) => _files = files;

    public static FileMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, FlowFile>(StringComparer.Ordinal));

    public IEnumerable<KeyValuePair<string, FlowFile>> All => _files;

    public FlowFile? Find(string path) => _files.GetValueOrDefault(Resolve(path));

    /// <summary>What lies at a path itself, also when it is a link.</summary>
    public FlowFile? Exact(string path) => _files.GetValueOrDefault(path);

    public FileMap Set(string path, FlowFile file) => SetLink(Resolve(path), file);

    public FileMap SetLink(string path, FlowFile file) => _files.Count < MostFiles || _files.ContainsKey(path) ? new(_files.SetItem(path, file)) : this;

    /// <summary>Takes away the files that a removed path or pattern covers: the file itself and all below it.</summary>
    public FileMap Remove(string path)
    {
        var gone = _files.Keys.Where(k => FlowPath.Covers(path, k)).ToList();
        return gone.Count == 0 ? this : new(_files.RemoveRange(gone));
    }

    /// <summary>Forgets one file.</summary>
    public FileMap Forget(string path) => _files.ContainsKey(path) ? new(_files.Remove(path)) : this;

    /// <summary>The files at a path or below it, with what follows the path; for a pattern, what follows what it matched.</summary>
    public IEnumerable<(string Path, string Tail, FlowFile File)> Below(string path)
    {
        var resolved = Resolve(path);
        foreach (var (key, file) in _files)
        {
            if (FlowPath.Match(resolved, key) is { } tail)
            {
                yield return (key, tail, file);
            }
        }
    }

    public static FileMap Join(FileMap left, FileMap right)
    {
        if (ReferenceEquals(left._files, right._files))
        {
            return left;
        }

        var joined = left._files.ToBuilder();
        foreach (var (path, file) in right._files)
        {
            joined[path] = joined.TryGetValue(path, out var other) ? FlowFile.Join(other, file) : file;
        }

        return new(joined.ToImmutable());
    }

    /// <summary>Where links lead.</summary>
    public string Resolve(string path)
    {
        for (var i = 0; i < MostLinks && _files.GetValueOrDefault(path)?.LinkTarget is { } target; i++)
        {
            path = target;
        }

        return path;
    }
}
