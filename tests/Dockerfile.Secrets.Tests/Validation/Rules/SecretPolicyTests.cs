namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretPolicyTests
{
    private static readonly ValidationOptions Allowing = new() { AllowedSecretIds = new HashSet<string> { "npm_token", "x" } };
    private static readonly ValidationOptions Requiring = new() { Settings = new Dictionary<string, RuleSetting> { ["SecretNotRequired"] = RuleSetting.On } };

    [Theory]
    [InlineData("id=npm_tokem", "id=npm_tokem", "`npm_token`")]
    [InlineData("source=other", "source=other", "`other`")]
    [InlineData("target=/etc/conf", "type=secret,target=/etc/conf", "`conf`")]
    [InlineData("id=X", "id=X", "`X`")]
    public void An_id_that_is_not_allowed_is_reported(string options, string marked, string inMessage)
    {
        var found = Assert.Single(Found.In("DFS216", $"FROM scratch\nRUN --mount=type=secret,{options} true\n", Allowing));
        Assert.Equal(marked, found.Marked);
        Assert.Contains(inMessage, found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type=secret,id=npm_token")]
    [InlineData("type=secret,target=/x")]
    [InlineData("type=secret,id=$ID")]
    [InlineData("type=ssh,id=other")]
    public void Allowed_and_unknown_ids_are_left_alone(string mount) =>
        Assert.Empty(Found.In("DFS216", $"FROM scratch\nARG ID\nRUN --mount={mount} true\n", Allowing));

    [Theory]
    [InlineData("id=x", "type=secret,id=x")]
    [InlineData("id=x,required=0", "required=0")]
    public void A_secret_that_is_not_required_is_reported(string options, string marked) =>
        Assert.Equal(marked, Assert.Single(Found.In("DFS217", $"FROM scratch\nRUN --mount=type=secret,{options} true\n", Requiring)).Marked);

    [Theory]
    [InlineData("type=secret,id=x,required")]
    [InlineData("type=secret,id=x,required=$R")]
    [InlineData("type=ssh")]
    public void Required_secrets_are_left_alone(string mount) =>
        Assert.Empty(Found.In("DFS217", $"FROM scratch\nARG R=1\nRUN --mount={mount} true\n", Requiring));

    [Fact]
    public void Policies_are_silent_unless_they_are_asked_for() =>
        Assert.DoesNotContain(Found.All("FROM scratch\nRUN --mount=type=secret,id=x true\n"), f => f.Diagnostic.Code is "DFS216" or "DFS217");
}
