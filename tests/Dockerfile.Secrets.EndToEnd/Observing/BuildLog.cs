using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.EndToEnd.Observing;

/// <summary>Reads what the probes said out of <c>--progress=plain</c>, where steps that run at once are mixed.</summary>
internal static partial class BuildLog
{
    /// <summary>The steps that were run, each only once however often its like was.</summary>
    /// <param name="log">The log.</param>
    /// <param name="isWatched">Whether a variable matters: it holds a secret, or may.</param>
    public static IReadOnlyList<FoundStep> Steps(string log, Func<string, string, bool> isWatched)
    {
        var steps = new List<FoundStep>();
        foreach (var vertex in Line().Matches(log).GroupBy(m => m.Groups["vertex"].Value, m => m.Groups["text"].Value.TrimEnd('\r')))
        {
            var said = vertex.Where(t => t.StartsWith("PROBE ", StringComparison.Ordinal)).Select(t => t[6..]).ToList();
            if (said.Count > 0)
            {
                var lines = said.Where(t => t.StartsWith("in ", StringComparison.Ordinal))
                    .Concat(said.Where(t => t.StartsWith("file ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal))
                    .Concat(said.Where(t => t.StartsWith("env ", StringComparison.Ordinal) && IsWatched(t[4..], isWatched)).Order(StringComparer.Ordinal));
                steps.Add(new FoundStep(int.Parse(said[0]["step ".Length..], CultureInfo.InvariantCulture), [.. lines]));
            }
        }

        return [.. steps.DistinctBy(s => s.ToString()).OrderBy(s => s.Number).ThenBy(s => s.ToString(), StringComparer.Ordinal)];
    }

    private static bool IsWatched(string variable, Func<string, string, bool> isWatched)
    {
        var equals = variable.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && isWatched(variable[..equals], variable[(equals + 1)..]);
    }

    [GeneratedRegex(@"^#(?<vertex>[0-9]+) [0-9]+\.[0-9]+ (?<text>.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
