using System.Text.Json;

namespace DockerfileSecrets.Tests.Expansion;

public class ConformanceTests
{
    [Fact]
    public void All_measured_cases_expand_as_in_BuildKit()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "expand.jsonl")))
        {
            count++;
            using var json = JsonDocument.Parse(line);
            var difference = DifferenceOf(json.RootElement);
            if (difference is not null)
            {
                failures.Add($"{count}: {difference}\n    {line}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join('\n', failures.Take(20))}");
        Assert.Equal(2500, count);
    }

    private static string? DifferenceOf(JsonElement test)
    {
        var scope = new TestScope([.. test.GetProperty("env").EnumerateObject().Select(pair => (pair.Name, pair.Value.GetString()))]);
        var quoting = test.GetProperty("raw").GetBoolean() ? WordQuoting.Kept : WordQuoting.Processed;
        var word = VariableWord.Parse(test.GetProperty("word").GetString()!, test.GetProperty("escape").GetString()![0], quoting);
        var result = word.Expand(scope);
        if (test.TryGetProperty("error", out var error))
        {
            // What stands before it is Go's quoted form of the word.
            return error.GetString()!.EndsWith($"\": {result.Error?.Message}", StringComparison.Ordinal) && result.Error is not null
                ? null
                : $"error is {result.Error?.Message ?? "missing"}";
        }

        var unset = test.GetProperty("unmatched").EnumerateArray().Select(name => name.GetString()!);
        return result.Value != test.GetProperty("result").GetString() ? $"value is {result.Value ?? result.Error?.Message}"
            : !unset.ToHashSet().SetEquals(result.UnsetNames) ? $"unset names are {string.Join(", ", result.UnsetNames)}"
            : null;
    }
}
