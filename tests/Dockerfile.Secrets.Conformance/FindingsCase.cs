using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>A case of findings.jsonl: what an expert wants to be told about a file, and nothing else.</summary>
internal static class FindingsCase
{
    /// <summary>The codes that are judged: those that a rule exists for, and the options of mounts, which the parser checks. What the builder's
    /// own errors are is measured elsewhere.</summary>
    private static readonly HashSet<string> Judged =
    [
        .. SecretValidator.Rules.Select(r => r.Descriptor.Code).Where(c => string.CompareOrdinal(c, "DFS4") < 0),
        .. DiagnosticDescriptors.All.Select(d => d.Code).Where(c => c.StartsWith("DFS1", StringComparison.Ordinal)),
    ];

    public static string? Judge(JsonElement json, CaseFolder folder)
    {
        var (_, missed, excess) = Compare(json);
        return missed.Count + excess.Count == 0 ? null : string.Join("; ",
            missed.Select(f => FormattableString.Invariant($"misses {f.Code} at line {f.Line}"))
                .Concat(excess.Select(f => FormattableString.Invariant($"reports {f.Code} at line {f.Line}"))));
    }

    /// <summary>What is wanted, what of that the library misses, and what it reports that it must not.</summary>
    public static (List<(string Code, int Line)> Wanted, List<(string Code, int Line)> Missed, List<(string Code, int Line)> Excess) Compare(JsonElement json)
    {
        var document = DockerfileDocument.Parse(json.GetProperty("dockerfile").GetString()!);
        var options = new ValidationOptions { Settings = Strings(json, "on").ToDictionary(c => c, _ => RuleSetting.On, StringComparer.Ordinal) };
        var found = SecretValidator.Validate(document, options).Diagnostics
            .Where(d => Judged.Contains(d.Code))
            .Select(d => (d.Code, Line: LineOf(document, d)))
            .ToHashSet();
        var wanted = Listed(json, "findings");
        var allowed = wanted.Concat(Listed(json, "optional")).ToHashSet();
        return (wanted, [.. wanted.Where(f => !found.Contains(f))], [.. found.Where(f => !allowed.Contains(f)).Order()]);
    }

    private static int LineOf(DockerfileDocument document, Diagnostic diagnostic)
    {
        var element = document.Elements.Last(e => document.GetFullSpan(e).Start <= diagnostic.Span.Start);
        return document.Text.GetPosition(document.GetSpan(element).Start).Line;
    }

    private static List<(string Code, int Line)> Listed(JsonElement json, string name) => json.TryGetProperty(name, out var list)
        ? [.. list.EnumerateArray().Select(f => (f.GetProperty("code").GetString()!, f.GetProperty("line").GetInt32())).Where(f => Judged.Contains(f.Item1))]
        : [];

    private static IEnumerable<string> Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(s => s.GetString()!) : [];
}
