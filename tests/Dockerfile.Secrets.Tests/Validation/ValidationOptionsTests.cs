namespace DockerfileSecrets.Tests.Validation;

public class ValidationOptionsTests
{
    private static readonly DiagnosticDescriptor Readable = Rule("DFS206");
    private static readonly DiagnosticDescriptor Policy = Rule("DFS217");

    [Fact]
    public void Unless_set_there_is_nothing_but_our_rules()
    {
        var options = new ValidationOptions();
        Assert.Equal(SecretValidator.Rules, options.Rules);
        Assert.Empty(options.Settings);
        Assert.Empty(options.Builders);
        Assert.Empty(options.SecretWords);
        Assert.Empty(options.AllowedSecretNames);
        Assert.True(options.HonourSuppressions);
        Assert.False(options.BuildKitSecretNames);
        Assert.Null(options.AllowedSecretIds);
        Assert.Null(options.Supply);
        Assert.Null(options.BuildContext);
    }

    [Fact]
    public void A_name_counts_more_than_a_code()
    {
        var options = new ValidationOptions
        {
            Settings = new Dictionary<string, RuleSetting> { ["DFS206"] = RuleSetting.Off, ["SecretWorldReadable"] = RuleSetting.Error },
        };
        Assert.Equal(RuleSetting.Error, options.SettingOf(Readable));
    }

    [Theory]
    [InlineData("DFS206", RuleSetting.Info)]
    [InlineData("dfs206", RuleSetting.On)]
    [InlineData("SecretWorldReadable", RuleSetting.Info)]
    [InlineData("DFS207", RuleSetting.On)]
    public void Settings_are_found_by_the_very_code_or_name(string key, RuleSetting expected) => Assert.Equal(
        expected,
        new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { [key] = RuleSetting.Info } }.SettingOf(Readable));

    [Fact]
    public void A_policy_is_off_until_something_asks_for_it()
    {
        Assert.Equal(RuleSetting.Off, new ValidationOptions().SettingOf(Policy));
        Assert.Equal(RuleSetting.On, new ValidationOptions { Settings = new Dictionary<string, RuleSetting> { ["DFS217"] = RuleSetting.On } }.SettingOf(Policy));
        Assert.Equal(RuleSetting.Off, new ValidationOptions { AllowedSecretIds = new HashSet<string>() }.SettingOf(Policy));

        Assert.Equal(RuleSetting.Off, new ValidationOptions().SettingOf(Rule("DFS216")));
        Assert.Equal(RuleSetting.On, new ValidationOptions { AllowedSecretIds = new HashSet<string>() }.SettingOf(Rule("DFS216")));

        Assert.Equal(RuleSetting.Off, new ValidationOptions().SettingOf(Rule("DFS215")));
        Assert.Equal(RuleSetting.On, new ValidationOptions { Builders = [OtherBuilder.Podman] }.SettingOf(Rule("DFS215")));
    }

    [Fact]
    public void Nothing_is_no_document_no_option_and_no_meaning()
    {
        var document = DockerfileDocument.Parse("FROM scratch\n");
        var result = SecretValidator.Validate(document);
        Assert.Throws<ArgumentNullException>("document", () => SecretValidator.Validate(null!));
        Assert.Throws<ArgumentNullException>("options", () => SecretValidator.Validate(document, null!));
        Assert.Throws<ArgumentNullException>("document", () => DocumentFixer.Fix(null!, new ValidationOptions()));
        Assert.Throws<ArgumentNullException>("options", () => DocumentFixer.Fix(document, null!));
        Assert.Throws<ArgumentNullException>("descriptor", () => new ValidationOptions().SettingOf(null!));
        Assert.Throws<ArgumentNullException>("diagnostic", () => result.IsReached(null!));
        Assert.Throws<ArgumentNullException>("diagnostic", () => result.GetStage(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ARG A\n")]
    [InlineData("RUN --mount=type=secret,id=x,required make\n")]
    public void What_a_file_without_a_stage_does_not_need_is_told_at_its_beginning(string text)
    {
        var options = new ValidationOptions { Supply = SecretSupply.FromDockerFlags(["id=a,env=A"]) };
        var found = Assert.Single(Found.All(text, options), f => f.Diagnostic.Code.StartsWith("DFS4", StringComparison.Ordinal)).Diagnostic;
        Assert.Equal(("DFS402", default), (found.Code, found.Span));
    }

    private static DiagnosticDescriptor Rule(string code) => SecretValidator.Rules.Single(r => r.Descriptor.Code == code).Descriptor;
}
