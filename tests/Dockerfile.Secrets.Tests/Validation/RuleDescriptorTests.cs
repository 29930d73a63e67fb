namespace DockerfileSecrets.Tests.Validation;

/// <summary>What <c>explain</c> and SARIF say about a rule besides its page.</summary>
public class RuleDescriptorTests
{
    public static TheoryData<string> Codes => [.. SecretValidator.Rules.Select(r => r.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_runs_alone_and_says_why_it_matters_what_to_do_and_where_that_is_written(string code)
    {
        var rule = SecretValidator.Rules.Single(r => r.Descriptor.Code == code);
        var found = Found.All("FROM alpine AS a\nRUN --mount=type=secret,id=a,mode=0444 cat /run/secrets/a\n", new ValidationOptions { Rules = [rule] });
        Assert.All(found, f => Assert.Same(rule.Descriptor, f.Diagnostic.Descriptor));

        var descriptor = rule.Descriptor;
        Assert.Matches(@"^DFS[1-4]\d\d\z", descriptor.Code);
        Assert.All([descriptor.Summary, descriptor.Reason, descriptor.Remedy], text => Assert.Matches(@"^[A-Z`].{10,}\.\z", text));
        Assert.NotEqual(descriptor.Summary, descriptor.Reason);
        Assert.Matches(@"^(?:BuildKit|Buildah|Dockerfile reference|Dockerfile release notes|OCI image specification|moby/patternmatcher|this library)\b", descriptor.Reference);
    }

    [Fact]
    public void Policies_are_silent_until_they_are_asked_for() => Assert.Equal(
        ["DFS215", "DFS216", "DFS217"],
        SecretValidator.Rules.Select(r => r.Descriptor).Where(d => d.IsOptIn).Select(d => d.Code));

    [Fact]
    public void What_names_the_cause_takes_the_place_of_what_says_less() => Assert.Equal(
        ["DFS105: DFS101 DFS103 DFS064", "DFS210: DFS208 DFS209", "DFS306: DFS304 DFS307"],
        SecretValidator.Rules.Select(r => r.Descriptor).Where(d => !d.Supersedes.IsEmpty).Select(d => $"{d.Code}: {string.Join(' ', d.Supersedes)}"));
}
