namespace DockerfileSecrets.Tests.Validation.Rules;

public class HostPathAsSecretSourceTests
{
    [Theory]
    [InlineData("source=~/.npmrc", "npmrc")]
    [InlineData("src=./token.txt", "token.txt")]
    [InlineData("id=../secrets/key", "key")]
    [InlineData("id=/etc/token", "token")]
    [InlineData("source=C:/Users/ci/nuget.config", "nuget.config")]
    [InlineData("src=$HOME/.netrc", "netrc")]
    [InlineData("src=secrets/npm.txt", "npm.txt")]
    [InlineData("src=/", "secret")]
    public void A_path_is_reported_with_the_flag_that_was_meant(string option, string name)
    {
        var found = Assert.Single(Found.In("DFS108", $"FROM scratch\nRUN --mount=type=secret,{option},target=/t true\n"));
        Assert.Equal(option, found.Marked);
        Assert.Contains($"--secret id={name},src=", found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id=github/token")]
    [InlineData("src=github/token")]
    [InlineData("id=settings.xml")]
    [InlineData("src=.npmrc")]
    [InlineData("id=team/npm.txt")]
    [InlineData("id=npm,target=/root/.npmrc")]
    public void Names_are_left_alone(string option) => Assert.Empty(Found.In("DFS108", $"FROM scratch\nRUN --mount=type=secret,{option} true\n"));
}
