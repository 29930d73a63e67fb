using System.Globalization;

namespace DockerfileSecrets.Conformance;

/// <summary>How the cases of one data file came out.</summary>
internal sealed class SuiteResult(string name)
{
    private readonly List<string> _failures = [];

    public int Total { get; private set; }

    /// <summary>Cases that agree; a known deviation is none of them.</summary>
    public int Matches { get; private set; }

    public int KnownDeviations { get; private set; }

    public IReadOnlyList<string> Failures => _failures;

    public bool Passed => _failures.Count == 0;

    public void Add(string caseName, string? difference, string? knownReason)
    {
        Total++;
        switch (difference, knownReason)
        {
            case (null, null):
                Matches++;
                break;
            case (null, not null):
                Matches++;
                _failures.Add($"{caseName}: agrees, although it is listed as a known deviation ({knownReason}). Take it off the list.");
                break;
            case (not null, null):
                _failures.Add($"{caseName}: {difference}");
                break;
            default:
                KnownDeviations++;
                break;
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{name}: {Matches} of {Total}, {KnownDeviations} known deviations");
}
