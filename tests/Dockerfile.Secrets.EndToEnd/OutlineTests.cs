using System.Globalization;
using System.Text.Json;
using DockerfileSecrets.EndToEnd.Cases;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>What <c>docker build --call=outline</c> prints of secrets is what <see cref="OutlineView"/> says.</summary>
public sealed class OutlineTests : IClassFixture<ProbeImage>
{
    private const int Cases = 200;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1001, Cases)];

    [EngineTheory]
    [MemberData(nameof(Numbers))]
    public async Task The_outline_is_the_same(int number)
    {
        var dockerfile = GeneratedFile.Make(number);
        using var place = new Workplace(dockerfile);
        var plan = GeneratedPlan.Of(DockerfileDocument.Parse(dockerfile));
        var expected = OutlineView.Create(plan, plan.Targets[0]);
        var outcome = await Program.Docker(place, "buildx", "build", "--call=outline,format=json", "--build-arg", "GIVEN=given", "context");
        if (expected.Error is { } error)
        {
            Assert.True(outcome.ExitCode != 0, $"The plan says: {error.Message}\n{dockerfile}\n{outcome}");
            return;
        }

        Assert.True(outcome.ExitCode == 0, $"{dockerfile}\n{outcome}");
        using var json = JsonDocument.Parse(outcome.Out);
        var secrets = json.RootElement.TryGetProperty("secrets", out var list) ? list.EnumerateArray().Select(Text) : [];
        var (predicted, printed) = (Lines(expected.Secrets.Select(Text)), Lines(secrets));
        Assert.True(predicted == printed, $"{dockerfile}\nThe plan says\n{predicted}\nthe engine prints\n{printed}");
    }

    private static string Text(OutlineEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Id} {(entry.Required ? "required" : "optional")} in line {entry.Line}");

    private static string Text(JsonElement secret)
    {
        var line = secret.GetProperty("location").GetProperty("ranges")[0].GetProperty("start").GetProperty("line").GetInt32();
        var required = secret.TryGetProperty("required", out var value) && value.GetBoolean();
        return Text(new OutlineEntry { Id = secret.GetProperty("name").GetString()!, Required = required, Line = line });
    }

    // Inside one line the engine keeps no order.
    private static string Lines(IEnumerable<string> entries) => string.Join('\n', entries.Order(StringComparer.Ordinal));
}
