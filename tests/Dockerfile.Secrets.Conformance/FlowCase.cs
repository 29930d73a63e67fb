using System.Text.Json;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of flow.jsonl: RUNs that handle a secret, each really executed, and whether its bytes were in the layer or in the log.</summary>
internal static partial class FlowCase
{
    private static readonly PlanOptions Measured = new() { BaseImages = new HomeAtRoot() };

    public static string? Judge(JsonElement json, CaseFolder folder)
    {
        var differences = Compare(json).Where(r => r.Found != r.Wanted)
            .Select(r => FormattableString.Invariant($"line {r.Line}: {r.Question} {(r.Wanted ? "and is not found" : "is found and is not so")}"))
            .ToList();
        return differences.Count == 0 ? null : string.Join("; ", differences);
    }

    /// <summary>For every RUN of a case and both questions, what was measured and what the rules say.</summary>
    public static IEnumerable<FlowVerdict> Compare(JsonElement json)
    {
        var document = DockerfileDocument.Parse(json.GetProperty("dockerfile").GetString()!);
        // What hangs on a line feed at the end of the secret is heuristic, and counts neither way.
        var found = SecretValidator.Validate(document, new ValidationOptions { Plan = Measured }).Diagnostics
            .Where(d => d.Confidence != DiagnosticConfidence.Heuristic)
            .Select(d => (d.Code, Line: LineOf(document, d)))
            .ToHashSet();
        foreach (var run in json.GetProperty("runs").EnumerateArray())
        {
            var line = run.GetProperty("line").GetInt32();
            var isMeasured = !UsesAnAbsentCommand(document, line);
            yield return new FlowVerdict(line, "writesToLayer", isMeasured, run.GetProperty("writesToLayer").GetBoolean(), found.Contains(("DFS301", line)) || found.Contains(("DFS302", line)));
            yield return new FlowVerdict(line, "printsToLog", isMeasured, run.GetProperty("printsToLog").GetBoolean(), found.Contains(("DFS303", line)));
        }
    }

    /// <summary>The shell that the cases ran in had no printenv and no install: what would have been copied or printed was not.</summary>
    private static bool UsesAnAbsentCommand(DockerfileDocument document, int line)
    {
        var element = document.Elements.Single(e => document.Text.GetPosition(document.GetSpan(e).Start).Line == line && e is RunInstruction);
        var text = document.Text.Text.Substring(document.GetSpan(element).Start, document.GetSpan(element).Length);
        return AbsentCommand().IsMatch(text);
    }

    [GeneratedRegex(@"\b(printenv [A-Z]|install -m)")]
    private static partial Regex AbsentCommand();

    private static int LineOf(DockerfileDocument document, Diagnostic diagnostic)
    {
        var element = document.Elements.Last(e => document.GetFullSpan(e).Start <= diagnostic.Span.Start);
        return document.Text.GetPosition(document.GetSpan(element).Start).Line;
    }

    /// <summary>What was measured ran without a list of users: HOME was the root directory, where BuildKit would have made it /root.</summary>
    private sealed class HomeAtRoot : IBaseImageProvider
    {
        private static readonly BaseImageConfiguration Image = new() { Environment = [KeyValuePair.Create("HOME", "/")] };

        public BaseImageConfiguration? Find(string image, string? platform) => Image;
    }
}

/// <summary>One question about one RUN.</summary>
/// <param name="Line">The first line of the RUN.</param>
/// <param name="Question">What was measured.</param>
/// <param name="IsMeasured">Whether the commands of the RUN were there when it was executed.</param>
/// <param name="Wanted">What came out when the RUN was executed.</param>
/// <param name="Found">What the rules say.</param>
internal sealed record FlowVerdict(int Line, string Question, bool IsMeasured, bool Wanted, bool Found);
