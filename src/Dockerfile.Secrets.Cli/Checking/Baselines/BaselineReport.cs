namespace DockerfileSecrets.Cli.Checking.Baselines;

/// <summary>What a call says about its baseline at the end, and the writing of it.</summary>
internal sealed class BaselineReport(ToolConsole console, Baseline baseline, bool writes)
{
    private const int Named = 3;

    private readonly List<KnownFinding> _found = [];
    private readonly List<string> _names = [];

    /// <summary>Takes in a file that was checked.</summary>
    /// <param name="path">The file's place.</param>
    /// <param name="file">What was found.</param>
    public void Add(string path, CheckedFile file)
    {
        var name = baseline.NameOf(path);
        _names.Add(name);
        _found.AddRange(file.AllFingerprints(name).Select(f =>
            new KnownFinding(name, f.Fingerprint, f.Finding.Code, f.Finding.Descriptor.Name, file.Shown.GetPosition(f.Finding.Span.Start).Line)));
    }

    /// <summary>Writes the baseline, or names what in it is not there any more; gives what went wrong.</summary>
    public string? Finish()
    {
        if (writes)
        {
            var kept = baseline.Elsewhere(_names).ToList();
            var error = BaselineFile.Write(baseline.File, _found.Concat(kept));
            if (error is null)
            {
                console.Complain($"{baseline.File} holds {Count(_found.Count)} of this call{(kept.Count == 0 ? "" : $" and {kept.Count} of files that it did not check")}");
            }

            return error;
        }

        var stale = baseline.Stale(_names, _found).ToList();
        if (stale.Count > 0)
        {
            var places = string.Join(", ", stale.Take(Named).Select(s => FormattableString.Invariant($"{s.Code} in {s.Path} (line {s.Line} then)")));
            console.Complain($"{Count(stale.Count)} of {baseline.File} {(stale.Count == 1 ? "is" : "are")} not there any more: {places}{(stale.Count > Named ? " ..." : "")}. --write-baseline takes {(stale.Count == 1 ? "it" : "them")} out");
        }

        return null;
    }

    private static string Count(int count) => count == 1 ? "1 finding" : $"{count} findings";
}
