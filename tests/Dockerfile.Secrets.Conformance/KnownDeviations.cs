namespace DockerfileSecrets.Conformance;

/// <summary>Cases in which the library differs from the measurement on purpose, each with its reason. A listed case that agrees is a
/// failure, so that the list stays true. docs/compatibility.md has the same list for readers, docs/flow.md that of flow.jsonl.</summary>
internal static class KnownDeviations
{
    private const string AbsentCommand = "the shell that it ran in had no such command (printenv, install)";
    private const string LineFeed = "the variable ended in a line feed, which the file does not tell: the text of eval or sed broke off there";
    private const string LoopOverLines = "whether `while read` runs hangs on a line feed at the end of the secret: reported as heuristic, which does not count";
    private const string Unseen = "the output was not seen in the log, as it was in other cases with the same command";

    private const string OtherLanguage = "what the code of another language does with the file is not read (`python3 -c`)";

    private const string PartByPattern = "how much of a secret `${T%%-*}` leaves hangs on where the pattern matches: taken to be all of it";

    private const string PartByField = "a field of a secret is no whole one, but the greater part of it here: taken to be the secret";

    private static readonly Dictionary<(string Suite, string Case), string> Reasons = new(Flow().Select(f => KeyValuePair.Create(("flow", f.Case), f.Reason)))
    {
        [("flow-recipes", "python-c-write")] = OtherLanguage,
        [("flow-reasoned", "prefix-cut")] = PartByPattern,
        [("flow-reasoned", "awk-field")] = PartByField,
    };

    public static string? ReasonOf(string suite, string caseName) => Reasons.GetValueOrDefault((suite, caseName));

    /// <summary>The reasons of a suite, each with its cases.</summary>
    public static IEnumerable<(string Reason, string Cases)> Of(string suite) => Reasons.Where(r => r.Key.Suite == suite)
        .GroupBy(r => r.Value, StringComparer.Ordinal)
        .Select(g => (g.Key, string.Join(' ', g.Select(r => r.Key.Case).Order(StringComparer.Ordinal))));

    private static IEnumerable<(string Case, string Reason)> Flow() => new[]
    {
        ("0148 0165 0303 0330 0336 0674 0694", AbsentCommand),
        ("0048 0097 0254 0255 0522 0628 0651 0875", LineFeed),
        ("0371 0381 0699 0802", LoopOverLines),
        ("0154 0463", Unseen),
    }.SelectMany(group => group.Item1.Split(' '), (group, name) => (name, group.Item2));
}
