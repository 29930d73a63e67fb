namespace DockerfileSecrets.Tests.Planning;

/// <summary>What is suggested to supply a secret with: it is pasted into commands and files.</summary>
public class SuggestedSourceTests
{
    [Theory]
    [InlineData("npmrc")]
    [InlineData("netrc")]
    [InlineData("kubeconfig")]
    [InlineData("aws")]
    [InlineData("gcloud")]
    [InlineData("id_rsa")]
    [InlineData("id_ed25519")]
    [InlineData("known_hosts")]
    [InlineData("credentials")]
    [InlineData("NPMRC")]
    [InlineData(".npmrc")]
    [InlineData("a.json")]
    public void What_is_called_like_a_file_comes_from_one(string id) => Assert.Equal($"id={id},src={id}", Suggested($"id={id}"));

    [Theory]
    [InlineData("npm_token", "NPM_TOKEN")]
    [InlineData("npm-token", "NPM_TOKEN")]
    [InlineData("token1", "TOKEN1")]
    [InlineData("1token", "_1TOKEN")]
    [InlineData("a/token", "A_TOKEN")]
    public void Another_comes_from_a_variable_of_its_name(string id, string variable) => Assert.Equal($"id={id},env={variable}", Suggested($"id={id}"));

    [Fact]
    public void The_variable_of_the_mount_is_taken_before_any_guess()
    {
        Assert.Equal("id=npmrc,env=TOKEN", Suggested("id=npmrc,env=TOKEN"));
        Assert.Equal("id=npmrc,src=npmrc", Suggested("id=npmrc,env="));
    }

    [Fact]
    public void Of_two_mounts_that_differ_neither_variable_is_taken()
    {
        Assert.Equal("id=t,env=T", SuggestedOf("FROM a\nRUN --mount=type=secret,id=t,env=A x\nRUN --mount=type=secret,id=t,env=B x\n"));
        Assert.Equal("id=t,env=A", SuggestedOf("FROM a\nRUN --mount=type=secret,id=t,env=A x\nRUN --mount=type=secret,id=t,env=A y\n"));
    }

    /// <summary>A value of <c>--secret</c> is one record of CSV: a field with a comma or a quote is quoted as a whole, and its quotes are doubled.</summary>
    [Theory]
    [InlineData("a,b", "\"id=a,b\",env=A_B")]
    [InlineData("a,b.c", "\"id=a,b.c\",\"src=a,b.c\"")]
    [InlineData(",a", "\"id=,a\",env=_A")]
    [InlineData("a\"b", "\"id=a\"\"b\",env=A_B")]
    [InlineData("\"", "\"id=\"\"\",env=_")]
    [InlineData("a b", "id=a b,env=A_B")]
    [InlineData("", "id=t,env=T")]
    public void A_field_that_needs_quotes_has_them(string id, string expected) =>
        Assert.Equal(expected, SuggestedOf($"FROM a\nARG ID='{id}'\nRUN --mount=type=secret,id=$ID,target=/t x\n"));

    private static string Suggested(string options) => SuggestedOf($"FROM a\nRUN --mount=type=secret,{options} x\n");

    private static string SuggestedOf(string text) => Assert.Single(SecretPlanner.Plan(DockerfileDocument.Parse(text)).Targets.Single().Secrets).SuggestedSource;
}
