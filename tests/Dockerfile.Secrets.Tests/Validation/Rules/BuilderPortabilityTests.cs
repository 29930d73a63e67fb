namespace DockerfileSecrets.Tests.Validation.Rules;

public class BuilderPortabilityTests
{
    private static IReadOnlyList<(string Marked, Diagnostic Diagnostic)> In(string options, params OtherBuilder[] builders) =>
        Found.In("DFS215", $"FROM scratch\nRUN --mount=type=secret,{options} true\n", new ValidationOptions { Builders = [.. builders] });

    [Theory]
    [InlineData(OtherBuilder.Podman, "src=x", "`id`")]
    [InlineData(OtherBuilder.Podman, "id=x,ro", "`ro`")]
    [InlineData(OtherBuilder.Podman, "ID=x", "`ID`")]
    [InlineData(OtherBuilder.Podman, "id=x,env=X", "`env`")]
    [InlineData(OtherBuilder.Podman, "id=a/x", "`/run/secrets/a/x`")]
    [InlineData(OtherBuilder.Kaniko, "id=x", "Kaniko")]
    [InlineData(OtherBuilder.Windows, "id=x", "`env`")]
    public void What_the_builder_does_not_do_is_said(OtherBuilder builder, string options, string inMessage) =>
        Assert.Contains(inMessage, Assert.Single(In(options, builder)).Diagnostic.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(OtherBuilder.Podman, "id=x,target=/x,required=true,mode=0400,uid=1,gid=1")]
    [InlineData(OtherBuilder.Podman, "id=a/x,target=/x")]
    [InlineData(OtherBuilder.Windows, "id=x,env=X")]
    public void What_it_knows_is_left_alone(OtherBuilder builder, string options) => Assert.Empty(In(options, builder));

    [Fact]
    public void A_mount_is_reported_once_for_all_builders() =>
        Assert.Single(In("src=x", OtherBuilder.Windows, OtherBuilder.Podman, OtherBuilder.Kaniko));

    [Fact]
    public void Nobody_asks_unless_a_builder_is_named_or_the_rule_is_switched_on()
    {
        Assert.Empty(In("src=x"));
        var options = new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS215"] = RuleSetting.Info } };
        var found = Assert.Single(Found.In("DFS215", "FROM scratch\nRUN --mount=type=secret,src=x true\n", options));
        Assert.Equal(DiagnosticSeverity.Info, found.Diagnostic.Severity);
        Assert.Contains("Kaniko", found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_counts_more_than_the_builders() => Assert.Empty(Found.In(
        "DFS215",
        "FROM scratch\nRUN --mount=type=secret,src=x true\n",
        new ValidationOptions { Builders = [OtherBuilder.Podman], Settings = new Dictionary<string, RuleSetting> { ["BuilderPortability"] = RuleSetting.Off } }));
}
