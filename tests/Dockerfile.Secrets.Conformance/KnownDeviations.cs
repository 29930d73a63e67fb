namespace DockerfileSecrets.Conformance;

/// <summary>Cases in which the library differs from the measurement on purpose, each with its reason. A listed case that agrees is a
/// failure, so that the list stays true. docs/compatibility.md has the same list for readers.</summary>
internal static class KnownDeviations
{
    private static readonly Dictionary<(string Suite, string Case), string> Reasons = [];

    public static string? ReasonOf(string suite, string caseName) => Reasons.GetValueOrDefault((suite, caseName));
}
