namespace DockerfileSecrets.Tests.Cli;

public class SampleTests
{
    [Fact]
    public void The_npm_sample_needs_its_token_as_a_file() => AssertPlan("npm", "file /root/.npmrc", "src=<file>", "\nA value in a variable works too: --secret id=npm_token,env=<NAME>\n", """
           7 | RUN --mount=type=cache,target=/root/.npm \
           8 |     --mount=type=secret,id=npm_token,target=/root/.npmrc,required \
        """);

    [Fact]
    public void The_npm_variable_sample_needs_its_token_as_a_variable() => AssertPlan("npm-variable", "variable NPM_TOKEN", "env=NPM_TOKEN", "", """
           7 | RUN --mount=type=cache,target=/root/.npm \
           8 |     --mount=type=secret,id=npm_token,env=NPM_TOKEN,required \
        """);

    [Theory]
    [InlineData("npm")]
    [InlineData("npm-variable")]
    public void A_sample_holds_no_token(string sample) => Assert.All(
        Directory.GetFiles(ToolRun.PathOf($"samples/{sample}"), ".npmrc"),
        file => Assert.DoesNotMatch("_authToken=[^$]", File.ReadAllText(file)));

    private static void AssertPlan(string sample, string place, string source, string hint, string lines)
    {
        var text = File.ReadAllText(ToolRun.PathOf($"samples/{sample}/Dockerfile"));

        var run = ToolRun.WithInput(text, "plan", "-");

        Assert.Equal(
            $"""
            <stdin>: 1 secret in 1 instruction

            Stage build (from node:22-alpine)

            {lines}
                   npm_token  required  {place}

            Supply it with

              docker build -f - --secret id=npm_token,{source} .

            """.ReplaceLineEndings("\n") + hint,
            run.Out);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }
}
