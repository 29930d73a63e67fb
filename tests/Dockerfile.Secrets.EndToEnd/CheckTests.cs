using System.Globalization;
using System.Text.Json;
using DockerfileSecrets.EndToEnd.Cases;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>What <c>docker build --call=check</c> says of SecretsUsedInArgOrEnv is what DFS304 says when it is asked to judge as BuildKit does.</summary>
public sealed class CheckTests : IClassFixture<ProbeImage>
{
    private const string Rule = "SecretsUsedInArgOrEnv";

    private const int Cases = 80;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(2001, Cases)];

    [EngineTheory]
    [MemberData(nameof(Numbers))]
    public async Task The_findings_are_the_same(int number)
    {
        var dockerfile = GeneratedFile.Make(number);
        using var place = new Workplace(dockerfile);
        var document = DockerfileDocument.Parse(dockerfile);
        var outcome = await Program.Docker(place, "buildx", "build", "--call=check,format=json", "--build-arg", "GIVEN=given", "context");
        var isJson = outcome.Out.StartsWith('{');
        using var json = JsonDocument.Parse(isJson ? outcome.Out : "{}");

        // A check runs through all stages, also those that the target does not reach, up to the first error.
        var error = SecretPlanner.Plan(document, GeneratedPlan.EveryStage).Targets.Select(t => t.Error).FirstOrDefault(e => e is not null);
        Assert.True((error is null) == (isJson && !json.RootElement.TryGetProperty("buildError", out _)), $"The plan says: {error?.Message}\n{dockerfile}\n{outcome}");
        string[] printed = json.RootElement.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == JsonValueKind.Array
            ? [.. warnings.EnumerateArray().Where(w => w.GetProperty("ruleName").GetString() == Rule).Select(Text)]
            : [];
        string[] findings = [.. SecretValidator.Validate(document, new ValidationOptions { Plan = GeneratedPlan.Options, BuildKitSecretNames = true })
            .Diagnostics.Where(d => d.Code == "DFS304").Select(d => Text(document.Text.GetPosition(d.Span.Start).Line, d.Message))];
        if (error is not null)
        {
            Assert.Empty(printed.Except(findings));
            return;
        }

        var (ours, engines) = (Lines(findings), Lines(printed));
        Assert.True(ours == engines, $"{dockerfile}\nDFS304 says\n{ours}\nthe engine says\n{engines}");
    }

    private static string Text(JsonElement warning) => Text(
        warning.GetProperty("location").GetProperty("ranges")[0].GetProperty("start").GetProperty("line").GetInt32(), warning.GetProperty("detail").GetString()!);

    private static string Text(int line, string message) => string.Create(CultureInfo.InvariantCulture, $"line {line}: {message}");

    private static string Lines(IEnumerable<string> findings) => string.Join('\n', findings.Order(StringComparer.Ordinal));
}
