namespace DockerfileSecrets.Tests.Validation;

/// <summary>What <c>explain</c> and SARIF say about a rule besides its page, and that a linter can pick it.</summary>
public class RuleDescriptorTests
{
    private const string Text = """
        # syntax=docker/dockerfile:1.1
        FROM alpine AS a
        ARG A
        COPY id_rsa /id_rsa
        RUN --mount=type=secret,id=a,mode=0444 --mount=type=secret,id=a,required,env=A cat /run/secrets/a && git clone git@github.com:a/b.git

        """;

    /// <summary>The codes that a finding takes the place of: they have the same cause and say less.</summary>
    private static readonly Dictionary<string, string[]> Superseded = new(StringComparer.Ordinal)
    {
        ["DFS105"] = ["DFS101", "DFS103", "DFS064"],
        ["DFS210"] = ["DFS208", "DFS209"],
        ["DFS306"] = ["DFS304", "DFS307"],
    };

    public static TheoryData<string> Codes => [.. SecretValidator.Rules.Select(r => r.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_runs_alone_and_says_why_it_matters_what_to_do_and_where_that_is_written(string code)
    {
        var rule = SecretValidator.Rules.Single(r => r.Descriptor.Code == code);
        var descriptor = rule.Descriptor;
        Assert.Matches(@"^DFS[1-4]\d\d\z", code);
        Assert.All([descriptor.Summary, descriptor.Reason, descriptor.Remedy], text => Assert.Matches(@"^[A-Z`].{10,}\.\z", text));
        Assert.NotEqual(descriptor.Summary, descriptor.Reason);
        Assert.Matches(@"^(?:BuildKit|Buildah|Dockerfile reference|Dockerfile release notes|OCI image specification|moby/patternmatcher|this library)\b", descriptor.Reference);
        Assert.Equal(Superseded.GetValueOrDefault(code, []), descriptor.Supersedes);
        Assert.Equal(code is "DFS215" or "DFS216" or "DFS217", descriptor.IsOptIn);

        var options = new ValidationOptions
        {
            Rules = [rule],
            Settings = new Dictionary<string, RuleSetting> { [code] = RuleSetting.On },
            AllowedSecretIds = new HashSet<string>(),
            BuildContext = BuildContext.FromFiles(["id_rsa"]),
            Supply = SecretSupply.FromDockerFlags(["id=b,env=B", "id=b,env=B"]),
        };
        Assert.All(Found.All(Text, options), f => Assert.Same(descriptor, f.Diagnostic.Descriptor));
    }
}
