using System.Text.Json;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of flow.jsonl: RUNs that handle a secret, each really executed, and whether its bytes were in the layer or in the log.</summary>
internal static partial class FlowCase
{
    private static readonly PlanOptions Measured = new() { BaseImages = new HomeAtRoot() };
    private static readonly PlanOptions Recipe = new();

    /// <summary>A case of flow.jsonl.</summary>
    public static string? Judge(JsonElement json, CaseFolder folder) => Judge(Compare(json));

    /// <summary>A case of flow-recipes.jsonl: what people write for the tools they use, built by an engine as tests/engine/recipes/measure does it.</summary>
    public static string? JudgeRecipe(JsonElement json, CaseFolder folder) => Judge(CompareRecipe(json));

    // flow-reasoned.jsonl has the same form: what would be found there was written down before the rules were run; `executed` tells where BusyBox confirmed it.

    private static string? Judge(IEnumerable<FlowVerdict> verdicts)
    {
        var differences = verdicts.Where(r => r.Found != r.Wanted)
            .Select(r => FormattableString.Invariant($"line {r.Line}: {r.Question} {(r.Wanted ? "and is not found" : "is found and is not so")}"))
            .ToList();
        return differences.Count == 0 ? null : string.Join("; ", differences);
    }

    /// <summary>For every RUN of a case and both questions, what was measured and what the rules say.</summary>
    public static IEnumerable<FlowVerdict> Compare(JsonElement json) => Compare(json, Measured, UsesAnAbsentCommand);

    /// <summary>The same for a recipe. What leaks with a line feed at the end of the secret or without one leaks: one as often as the other is supplied.</summary>
    public static IEnumerable<FlowVerdict> CompareRecipe(JsonElement json) => Compare(json, Recipe, (_, _) => false);

    private static IEnumerable<FlowVerdict> Compare(JsonElement json, PlanOptions options, Func<DockerfileDocument, int, bool> isUnmeasured)
    {
        var document = DockerfileDocument.Parse(json.GetProperty("dockerfile").GetString()!);
        var all = SecretValidator.Validate(document, new ValidationOptions { Plan = options }).Diagnostics;
        // What hangs on a line feed at the end of the secret is heuristic: it does not count as found.
        var found = Places(document, all.Where(d => d.Confidence != DiagnosticConfidence.Heuristic));
        foreach (var run in json.GetProperty("runs").EnumerateArray())
        {
            var line = run.GetProperty("line").GetInt32();
            var isMeasured = !isUnmeasured(document, line);
            yield return Verdict("writesToLayer", "DFS301", "DFS302");
            yield return Verdict("printsToLog", "DFS303");

            FlowVerdict Verdict(string question, params string[] codes)
            {
                var isFound = codes.Any(c => found.Contains((c, line)));
                return new FlowVerdict(line, question, isMeasured, SuppliedTwice.Decides(json.GetProperty("name").GetString()!, line, question), IsSo(run, question), isFound);
            }
        }
    }

    private static bool IsSo(JsonElement run, string question) =>
        run.GetProperty(question).GetBoolean() || (run.TryGetProperty("withLineFeed", out var other) && other.GetProperty(question).GetBoolean());

    private static HashSet<(string Code, int Line)> Places(DockerfileDocument document, IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => (d.Code, LineOf(document, d)))];

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
/// <param name="IsOpen">Whether it came out differently with a line feed at the end of the secret and without.</param>
/// <param name="Wanted">What came out when the RUN was executed.</param>
/// <param name="Found">What the rules say.</param>
internal sealed record FlowVerdict(int Line, string Question, bool IsMeasured, bool IsOpen, bool Wanted, bool Found);
