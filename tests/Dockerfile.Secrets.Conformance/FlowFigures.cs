using System.Globalization;
using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>How often the rules are right about what was measured: of what they report (precision), and of what they should (recall).</summary>
/// <param name="Question">What was measured.</param>
/// <param name="Hits">Reported and so.</param>
/// <param name="False">Reported and not so.</param>
/// <param name="Missed">So and not reported.</param>
internal sealed record FlowFigures(string Question, int Hits, int False, int Missed)
{
    public double Precision => Hits + False == 0 ? 1 : (double)Hits / (Hits + False);

    public double Recall => Hits + Missed == 0 ? 1 : (double)Hits / (Hits + Missed);

    /// <summary>Counts over a file. Null when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isCounted">Which cases count, by their position in the file.</param>
    /// <param name="measuredOnly">Whether RUNs are left out whose commands were not there when they were executed.</param>
    /// <param name="decidedOnly">Whether RUNs are left out of which the rules say that the file does not decide it.</param>
    public static IReadOnlyList<FlowFigures>? Of(string path, Func<int, bool> isCounted, bool measuredOnly, bool decidedOnly = false)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var verdicts = new List<FlowVerdict>();
        var index = 0;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            if (isCounted(index++))
            {
                using var json = JsonDocument.Parse(line);
                verdicts.AddRange(FlowCase.Compare(json.RootElement).Where(v => (v.IsMeasured || !measuredOnly) && !(v.IsOpen && decidedOnly)));
            }
        }

        return [.. verdicts.GroupBy(v => v.Question, StringComparer.Ordinal)
            .Select(g => new FlowFigures(g.Key, g.Count(v => v.Wanted && v.Found), g.Count(v => !v.Wanted && v.Found), g.Count(v => v.Wanted && !v.Found)))];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Question}: precision {Precision:0.0000}, recall {Recall:0.0000} ({Hits} right, {False} false, {Missed} missed)");
}
