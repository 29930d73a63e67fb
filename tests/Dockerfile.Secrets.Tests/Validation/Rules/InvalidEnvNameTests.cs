namespace DockerfileSecrets.Tests.Validation.Rules;

public class InvalidEnvNameTests
{
    [Theory]
    [InlineData("env=my-token", "my-token")]
    [InlineData("env=1ST", "1ST")]
    [InlineData("env=a.b", "a.b")]
    [InlineData("env=", "neither a variable nor a file")]
    [InlineData("env=PATH", "PATH")]
    [InlineData("env=BASH_ENV", "BASH_ENV")]
    public void A_name_without_use_is_reported_at_the_option(string option, string inMessage)
    {
        var found = Assert.Single(Found.In("DFS106", $"FROM scratch\nRUN --mount=type=secret,id=x,{option} true\n"));
        Assert.Equal(option, found.Marked);
        Assert.Contains(inMessage, found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("env=NPM_TOKEN")]
    [InlineData("env=_x1")]
    [InlineData("env=home")]
    [InlineData("env=$NAME")]
    [InlineData("env=HOME_TOKEN")]
    [InlineData("target=/PATH")]
    public void Names_that_a_shell_can_read_are_fine(string option) =>
        Assert.Empty(Found.In("DFS106", $"FROM scratch\nARG NAME\nRUN --mount=type=secret,id=x,{option} true\n"));
}
