namespace DockerfileSecrets.Conformance;

/// <summary>The measured cases as tests.</summary>
public class ConformanceTests
{
    public static TheoryData<string> SuitesInRepository => [.. Suite.All.Where(s => File.Exists(Path.Combine(DataFolder.InRepository, s.FileName))).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(SuitesInRepository))]
    public void The_library_agrees_with_every_measured_case(string suite)
    {
        AssertAgrees(Suite.All.Single(s => s.Name == suite), DataFolder.InRepository);
    }

    [CorpusFact]
    public void The_library_agrees_on_every_real_Dockerfile()
    {
        AssertAgrees(Suite.All.Single(s => s.Name == "real-dockerfiles"), DataFolder.OfCorpus!);
    }

    [CorpusFact]
    public void The_page_of_the_rules_says_what_they_find_in_the_real_Dockerfiles()
    {
        var page = File.ReadAllText(Path.Combine(DataFolder.Documentation(), "rules", "README.md"));
        Assert.All(RealFindings.Count(DataFolder.OfCorpus!)!, count =>
            Assert.Contains(FormattableString.Invariant($"| {count.Key} | {count.Value.Findings} | {count.Value.Files} |"), page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_repository_has_the_synthetic_cases()
    {
        Assert.All(["mounts.jsonl", "syntax.jsonl", "findings.jsonl", "findings-extra.jsonl"], name => Assert.True(File.Exists(Path.Combine(DataFolder.InRepository, name)), name));
    }

    private static void AssertAgrees(Suite suite, string folder)
    {
        var result = suite.Run(folder);
        Assert.NotNull(result);
        Assert.True(result.Passed, result + Environment.NewLine + string.Join(Environment.NewLine, result.Failures.Take(20)));
        Assert.True(result.Total > 0, "The file holds no case.");
        Assert.Equal(result.Total, result.Matches + result.KnownDeviations);
    }
}
