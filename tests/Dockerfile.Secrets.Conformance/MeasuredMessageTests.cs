using System.Text.Json;

namespace DockerfileSecrets.Conformance;

/// <summary>The words of BuildKit that were measured: each has one meaning.</summary>
public sealed class MeasuredMessageTests
{
    [Theory]
    [InlineData("plan.jsonl")]
    [InlineData("syntax.jsonl")]
    [InlineData("mounts.jsonl")]
    public void Every_measured_message_matches_exactly_one_pattern(string file)
    {
        var messages = File.ReadLines(Path.Combine(DataFolder.InRepository, file)).SelectMany(Messages).ToHashSet(StringComparer.Ordinal);
        Assert.True(messages.Count > 20, $"{messages.Count} messages");
        var others = messages.Where(m => BuilderMessages.CountMatches(m) != 1).Select(m => $"{BuilderMessages.CountMatches(m)}: {m}");
        Assert.Empty(others);
    }

    [Fact]
    public void Codes_are_shared_in_families_only()
    {
        var shared = DiagnosticDescriptors.All.GroupBy(d => d.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Equal(["DFS050", "DFS101"], shared);
        Assert.Equal(DiagnosticDescriptors.All.Length, DiagnosticDescriptors.All.Select(d => d.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(DiagnosticDescriptors.All, d => Assert.Matches("^DFS[0-9]{3}$", d.Code));
    }

    private static IEnumerable<string> Messages(string line)
    {
        using var json = JsonDocument.Parse(line);
        var targets = json.RootElement.TryGetProperty("targets", out var of) ? of.EnumerateArray() : default;
        return [.. targets.Prepend(json.RootElement).SelectMany(element => new[] { "error", "parseError", "instructionError" }
            .Where(name => element.TryGetProperty(name, out _))
            .Select(name => element.GetProperty(name).GetString()!))];
    }
}
