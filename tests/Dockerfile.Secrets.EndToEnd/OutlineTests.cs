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
        var secrets = json.RootElement.TryGetProperty("secrets", out var list) ? list.EnumerateArray().Select(Entry).ToList() : [];
        var predicted = InTheEnginesOrder(expected.Secrets, secrets, plan);
        Assert.True(Lines(predicted) == Lines(secrets), $"{dockerfile}\nThe plan says\n{Lines(predicted)}\nthe engine prints\n{Lines(secrets)}");
    }

    /// <summary>Where a stage takes files from several others, the engine looks at those in no fixed order and prints of each id the use that it meets first: the
    /// same file gives one line now and another then. There each use of the id that is the engine's is taken.</summary>
    private static IEnumerable<OutlineEntry> InTheEnginesOrder(IEnumerable<OutlineEntry> predicted, List<OutlineEntry> printed, SecretPlan plan)
    {
        var target = plan.Targets[0];
        if (target.Stages.All(s => plan.Stages[s].Dependencies.Length < 2))
        {
            return predicted;
        }

        var uses = target.Instructions.Select(i => plan.Instructions[i])
            .SelectMany(i => i.Mounts.Where(m => m.Type == MountType.Secret && m.Id is not null)
                .Select(m => new OutlineEntry { Id = m.Id!, Required = m.Required == true, Line = i.Lines.First }))
            .ToHashSet();
        return predicted.Select(entry => printed.Find(p => p.Id == entry.Id && uses.Contains(p)) ?? entry);
    }

    private static string Text(OutlineEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Id} {(entry.Required ? "required" : "optional")} in line {entry.Line}");

    private static OutlineEntry Entry(JsonElement secret)
    {
        var line = secret.GetProperty("location").GetProperty("ranges")[0].GetProperty("start").GetProperty("line").GetInt32();
        var required = secret.TryGetProperty("required", out var value) && value.GetBoolean();
        return new OutlineEntry { Id = secret.GetProperty("name").GetString()!, Required = required, Line = line };
    }

    // Inside one line the engine keeps no order.
    private static string Lines(IEnumerable<OutlineEntry> entries) => string.Join('\n', entries.Select(Text).Order(StringComparer.Ordinal));
}
