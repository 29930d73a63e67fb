using DockerfileSecrets.EndToEnd.Cases;
using DockerfileSecrets.EndToEnd.Observing;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>What stands in a step — files with mode, owner and content, variables, working directory, who can read it — is what the plan says.</summary>
public sealed class StepTests : IClassFixture<ProbeImage>
{
    internal const int Cases = 100;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Cases)];

    internal static IEnumerable<string> Files => Enumerable.Range(1, Cases).Select(GeneratedFile.Make);

    [EngineTheory]
    [MemberData(nameof(Numbers))]
    public async Task A_step_finds_what_the_plan_says(int number)
    {
        var dockerfile = GeneratedFile.Make(number);
        using var place = new Workplace(dockerfile);
        var supplies = GeneratedSupply.All(number, place);
        string[] flags = [.. supplies.Values.Where(s => s.Flag is not null).SelectMany(s => new[] { "--secret", s.Flag! })];

        var document = DockerfileDocument.Parse(dockerfile);
        var plan = GeneratedPlan.Of(document);
        var target = plan.Targets[0];
        var outcome = await Program.Docker(
            place, ["buildx", "build", "--network", "none", "--no-cache", "--output", "type=cacheonly", "--progress", "plain", "--build-arg", "GIVEN=given", .. flags, "context"]);
        if (target.Error is { } error)
        {
            // The engine shows the lines around the one where it stopped, and names that.
            Assert.True(
                outcome.ExitCode != 0 && outcome.Error.Contains($"\nDockerfile:{error.Line}\n", StringComparison.Ordinal),
                $"The plan says: line {error.Line}: {error.Message}\n{dockerfile}\n{outcome}");
            return;
        }

        Assert.True(target.Unresolved.IsEmpty, dockerfile);
        string[] lacking = [.. target.Secrets.Where(s => s.Required && supplies[s.Id].Content is null).Select(s => s.Id)];
        if (lacking.Length > 0)
        {
            Assert.NotEqual(0, outcome.ExitCode);
            Assert.True(lacking.Any(id => outcome.Error.Contains($"secret {id}: not found", StringComparison.Ordinal)), $"{string.Join(", ", lacking)}\n{dockerfile}\n{outcome}");
            return;
        }

        Assert.True(outcome.ExitCode == 0, $"{dockerfile}\n{outcome}");
        Compare(dockerfile, document, plan, supplies, outcome);
    }

    private static void Compare(string dockerfile, DockerfileDocument document, SecretPlan plan, Dictionary<string, GeneratedSupply> supplies, Outcome outcome)
    {
        var variables = plan.Instructions.SelectMany(i => i.Mounts).Select(m => m.EnvironmentVariable).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = BuildLog.Steps(outcome.Error, (name, value) => value.Contains("zq9v", StringComparison.Ordinal) || (variables.Contains(name) && value.Length == 0));

        // Where the plan leaves open who can read a file, what was found is taken; where it does not, it must agree.
        var predicted = PredictedSteps.Of(document, plan, supplies, asked => asked.Predicted switch
        {
            SecretReadability.Readable => true,
            SecretReadability.Unreadable => false,
            _ => found.Any(s => s.Number == asked.Step && s.Lines.Any(l => l.EndsWith(" " + asked.Path, StringComparison.Ordinal) && l.Contains(" readable ", StringComparison.Ordinal))),
        });
        var (expected, actual) = (string.Join('\n', predicted), string.Join('\n', found));
        Assert.True(expected == actual, $"{dockerfile}\nThe plan says\n{expected}\nthe build found\n{actual}");
    }
}
