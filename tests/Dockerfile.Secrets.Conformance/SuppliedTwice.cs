using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>RUNs of flow.jsonl built again, twice each: with a line feed at the end of the secret and without (flow-supply.jsonl, made by
/// tests/engine/recipes/measure). What comes out differently hangs on what is supplied: nothing in the file decides it.</summary>
internal static class SuppliedTwice
{
    private static readonly Lazy<HashSet<(string Case, int Line, string Question)>> Differing = new(() => [.. Read()]);

    public static bool Decides(string caseName, int line, string question) => Differing.Value.Contains((caseName, line, question));

    /// <summary>How many questions have two answers.</summary>
    public static int Count => Differing.Value.Count;

    private static IEnumerable<(string Case, int Line, string Question)> Read()
    {
        foreach (var text in File.ReadLines(Path.Combine(DataFolder.InRepository, "flow-supply.jsonl")))
        {
            using var json = JsonDocument.Parse(text);
            foreach (var run in json.RootElement.GetProperty("runs").EnumerateArray())
            {
                foreach (var question in (string[])["writesToLayer", "printsToLog"])
                {
                    if (run.TryGetProperty("withLineFeed", out var other) && other.GetProperty(question).GetBoolean() != run.GetProperty(question).GetBoolean())
                    {
                        yield return (json.RootElement.GetProperty("name").GetString()!, run.GetProperty("line").GetInt32(), question);
                    }
                }
            }
        }
    }
}
