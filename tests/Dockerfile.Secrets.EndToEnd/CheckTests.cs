using System.Globalization;
using System.Text.Json;
using DockerfileSecrets.EndToEnd.Cases;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>What <c>docker build --call=check</c> says of SecretsUsedInArgOrEnv is what DFS304 says when it is asked to judge as BuildKit does.</summary>
[Collection(EngineCases.Name)]
public sealed class CheckTests
{
    private const string Rule = "SecretsUsedInArgOrEnv";

    private const int Cases = 100;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(2001, Cases)];

    [EngineTheory]
    [MemberData(nameof(Numbers))]
    public async Task The_findings_are_the_same(int number)
    {
        var dockerfile = GeneratedFile.Make(number);
        using var place = new Workplace(dockerfile);
        var document = DockerfileDocument.Parse(dockerfile);
        var outcome = await Program.Docker(place, "buildx", "build", "--call=check,format=json", "--build-arg", "GIVEN=given", "context");
        if (GeneratedPlan.Of(document).Targets[0].Error is { } error)
        {
            Assert.True(outcome.ExitCode != 0, $"The plan says: {error.Message}\n{dockerfile}\n{outcome}");
            return;
        }

        using var json = JsonDocument.Parse(outcome.Out);
        Assert.False(json.RootElement.TryGetProperty("buildError", out _), $"{dockerfile}\n{outcome}");
        var printed = json.RootElement.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == JsonValueKind.Array
            ? warnings.EnumerateArray().Where(w => w.GetProperty("ruleName").GetString() == Rule).Select(Text)
            : [];
        var findings = SecretValidator.Validate(document, new ValidationOptions { Plan = GeneratedPlan.Options, BuildKitSecretNames = true })
            .Diagnostics.Where(d => d.Code == "DFS304").Select(d => Text(document.Text.GetPosition(d.Span.Start).Line, d.Message));
        var (ours, engines) = (Lines(findings), Lines(printed));
        Assert.True(ours == engines, $"{dockerfile}\nDFS304 says\n{ours}\nthe engine says\n{engines}");
    }

    private static string Text(JsonElement warning) => Text(
        warning.GetProperty("location").GetProperty("ranges")[0].GetProperty("start").GetProperty("line").GetInt32(), warning.GetProperty("detail").GetString()!);

    private static string Text(int line, string message) => string.Create(CultureInfo.InvariantCulture, $"line {line}: {message}");

    private static string Lines(IEnumerable<string> findings) => string.Join('\n', findings.Order(StringComparer.Ordinal));
}
