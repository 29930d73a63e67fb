using DockerfileSecrets.EndToEnd.Cases;
using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd;

/// <summary>The generated files are worth building: what they are made of, and what they end in, by the plan. Needs no engine.</summary>
public sealed class GeneratedFileTests
{
    [Fact]
    public void The_files_of_the_steps_reach_into_every_corner()
    {
        var plans = StepTests.Files.Select(f => (Text: f, Plan: GeneratedPlan.Of(DockerfileDocument.Parse(f)))).ToList();
        var mounts = plans.SelectMany(p => p.Plan.Targets[0].Instructions.Select(i => p.Plan.Instructions[i])).SelectMany(i => i.Mounts).ToList();
        Assert.True(plans.Count(p => p.Plan.Targets[0] is { Error: null, Secrets.Length: > 0 }) >= 80);
        Assert.True(plans.Count(p => p.Plan.Targets[0].Error is not null) >= 5);
        Assert.True(plans.Count(p => p.Plan.Targets[0].Stages.Length > 1) >= 30);
        Assert.True(plans.Count(p => p.Plan.Targets[0].Instructions.Any(i => p.Plan.Instructions[i].IsTrigger)) >= 10);
        Assert.True(plans.Count(p => p.Text.Contains("<<EOF", StringComparison.Ordinal)) >= 30);
        Assert.True(mounts.Count(m => m.Required == true) >= 20);
        Assert.True(mounts.Count(m => m.EnvironmentVariable is not null) >= 50);
        Assert.True(mounts.Count(m => m.Target is { } target && !target.StartsWith('/')) >= 20);
        Assert.True(mounts.Count(m => m.Certainty == PlanCertainty.Conditional) >= 20);
        foreach (var readability in new[] { SecretReadability.Readable, SecretReadability.Unreadable, SecretReadability.Unknown })
        {
            Assert.True(mounts.Count(m => m.Readability == readability) >= 10, readability.ToString());
        }
    }

    [Fact]
    public void Where_a_required_secret_is_lacking_and_where_all_is_there_are_both_built()
    {
        var lacking = Enumerable.Range(1, StepTests.Cases).Count(number =>
        {
            using var place = new Workplace("");
            var supplies = GeneratedSupply.All(number, place);
            var target = GeneratedPlan.Of(DockerfileDocument.Parse(GeneratedFile.Make(number))).Targets[0];
            return target.Error is null && target.Secrets.Any(s => s.Required && supplies[s.Id].Content is null);
        });
        Assert.InRange(lacking, 5, 30);
    }
}
