namespace DockerfileSecrets.Cli.Checking.Baselines;

/// <summary>The findings that are known and accepted for now: they are counted, but neither shown nor fail the call.</summary>
/// <remarks>Names of files are relative to the baseline, so that it fits wherever the tool is called from.</remarks>
internal sealed class Baseline
{
    private readonly string _directory;
    private readonly ILookup<string, KnownFinding> _known;

    public Baseline(string file, IReadOnlyList<KnownFinding> known)
    {
        File = file;
        _directory = Path.GetDirectoryName(Path.GetFullPath(file))!;
        _known = known.ToLookup(k => k.Path, StringComparer.Ordinal);
    }

    /// <summary>The file that it was read from, and is written to.</summary>
    public string File { get; }

    /// <summary>What a file is called in it.</summary>
    public string NameOf(string path) => Path.GetRelativePath(_directory, path).Replace('\\', '/');

    /// <summary>What is known of a file.</summary>
    public FileBaseline Of(string path) => new(NameOf(path), [.. _known[NameOf(path)].Select(k => k.Fingerprint)]);

    /// <summary>What it knows of files that were checked and that is not there any more.</summary>
    public IEnumerable<KnownFinding> Stale(IReadOnlyCollection<string> checkedNames, IReadOnlyCollection<KnownFinding> found) =>
        checkedNames.Distinct(StringComparer.Ordinal).SelectMany(name => _known[name]).Where(k => !found.Any(f => f.Path == k.Path && f.Fingerprint == k.Fingerprint));

    /// <summary>What it knows of files that this call did not check: writing the baseline anew keeps that, unless the file is gone.</summary>
    public IEnumerable<KnownFinding> Elsewhere(IReadOnlyCollection<string> checkedNames) =>
        _known.Where(group => !checkedNames.Contains(group.Key) && System.IO.File.Exists(Path.Combine(_directory, group.Key))).SelectMany(group => group);
}
