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

    /// <summary>Writes the figures of a file: all of it, and without what the file alone does not decide.</summary>
    public static void Write(string suite, string path, TextWriter output)
    {
        if (suite != "flow")
        {
            Write("", Of(path, _ => true, measuredOnly: false, compare: FlowCase.CompareRecipe)!);
            return;
        }

        Write("all cases: ", Of(path, _ => true, measuredOnly: false)!);
        Write("with the commands that were there: ", Of(path, _ => true, measuredOnly: true)!);
        Write("of these what came out the same with a line feed at the end of the secret and without: ", Of(path, _ => true, measuredOnly: true, decidedOnly: true)!);
        Write("without the known deviations: ", Of(path, _ => true, measuredOnly: false, agreedOnly: true)!);
        foreach (var (reason, cases) in KnownDeviations.Of(suite))
        {
            output.WriteLine($"    known deviations {cases}: {reason}");
        }

        void Write(string title, IReadOnlyList<FlowFigures> figures)
        {
            foreach (var one in figures)
            {
                output.WriteLine($"  {title}{one}");
            }
        }
    }

    /// <summary>Counts over a file. Null when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isCounted">Which cases count, by their position in the file.</param>
    /// <param name="measuredOnly">Whether RUNs are left out whose commands were not there when they were executed.</param>
    /// <param name="decidedOnly">Whether what came out differently with another supply is left out.</param>
    /// <param name="agreedOnly">Whether the cases of <see cref="KnownDeviations"/> are left out, whole.</param>
    /// <param name="compare">How a case is judged; as one of flow.jsonl when it is null.</param>
    public static IReadOnlyList<FlowFigures>? Of(string path, Func<int, bool> isCounted, bool measuredOnly, bool decidedOnly = false, bool agreedOnly = false, Func<JsonElement, IEnumerable<FlowVerdict>>? compare = null)
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
                if (agreedOnly && KnownDeviations.ReasonOf("flow", json.RootElement.GetProperty("name").GetString()!) is not null)
                {
                    continue;
                }

                verdicts.AddRange((compare ?? FlowCase.Compare)(json.RootElement).Where(v => (v.IsMeasured || !measuredOnly) && !(v.IsOpen && decidedOnly)));
            }
        }

        return [.. verdicts.GroupBy(v => v.Question, StringComparer.Ordinal)
            .Select(g => new FlowFigures(g.Key, g.Count(v => v.Wanted && v.Found), g.Count(v => !v.Wanted && v.Found), g.Count(v => v.Wanted && !v.Found)))];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Question}: precision {Precision:0.0000}, recall {Recall:0.0000} ({Hits} right, {False} false, {Missed} missed)");
}
