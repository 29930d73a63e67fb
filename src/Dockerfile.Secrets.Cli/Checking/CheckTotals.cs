namespace DockerfileSecrets.Cli.Checking;

/// <summary>What came of all files together.</summary>
internal sealed class CheckTotals
{
    private readonly int[] _bySeverity = new int[Enum.GetValues<DiagnosticSeverity>().Length];
    private readonly List<CheckedFile> _kept = [];

    public int Files { get; private set; }

    public int Findings => _bySeverity.Sum();

    public int Unreadable { get; private set; }

    public int Fixable { get; private set; }

    public int Suppressed { get; private set; }

    /// <summary>How many findings the baseline knows.</summary>
    public int Known { get; private set; }

    /// <summary>Whether a finding is severe enough to fail the call.</summary>
    public bool Fails { get; private set; }

    /// <summary>Whether a file could not be read or written.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Files with something to tell, for a report that needs them at its end; empty for others.</summary>
    public IReadOnlyList<CheckedFile> Kept => _kept;

    public int Of(DiagnosticSeverity severity) => _bySeverity[(int)severity];

    public void Add(CheckedFile? file, bool isKept)
    {
        if (file is null)
        {
            Unreadable++;
            return;
        }

        Files++;
        Suppressed += file.Suppressed.Length;
        Known += file.Known.Length;
        Fails |= file.Fails;
        foreach (var finding in file.Findings)
        {
            _bySeverity[(int)finding.Severity]++;
            Fixable += finding.Fixes.IsEmpty ? 0 : 1;
        }

        if (isKept && !(file.Findings.IsEmpty && file.Suppressed.IsEmpty && file.Known.IsEmpty))
        {
            _kept.Add(file);
        }
    }
}
