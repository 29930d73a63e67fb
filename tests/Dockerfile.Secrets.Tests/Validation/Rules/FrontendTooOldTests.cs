namespace DockerfileSecrets.Tests.Validation.Rules;

public class FrontendTooOldTests
{
    private const string Env = "FROM scratch\nRUN --mount=type=secret,id=x true\nRUN --mount=type=secret,id=y,env=Y true\nRUN --mount=type=secret,id=z,env=Z true\n";

    [Theory]
    [InlineData("docker/dockerfile:1.9")]
    [InlineData("docker/dockerfile:1.0")]
    [InlineData("docker.io/docker/dockerfile:1.9.3")]
    [InlineData("docker/dockerfile-upstream:1.2")]
    public void The_newest_need_is_reported_once_with_the_other_uses(string frontend)
    {
        var found = Assert.Single(Found.In("DFS107", $"# syntax={frontend}\n{Env}"));
        Assert.Equal("env=Y", found.Marked);
        Assert.Equal(2, found.Diagnostic.Related.Length);
        Assert.Contains("1.10", found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker/dockerfile:1")]
    [InlineData("docker/dockerfile:1.10")]
    [InlineData("docker/dockerfile:1.11.1")]
    [InlineData("docker/dockerfile:1.5-labs")]
    [InlineData("docker/dockerfile:latest")]
    [InlineData("docker/dockerfile")]
    [InlineData("docker/dockerfile:1.5@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("example.com/docker/dockerfile:1.5")]
    [InlineData("docker/dockerfile:1.99999999999")]
    public void Others_are_not_judged(string frontend) => Assert.Empty(Found.In("DFS107", $"# syntax={frontend}\n{Env}"));

    [Theory]
    [InlineData("1.1", "type=secret,id=x", 1)]
    [InlineData("1.2", "type=secret,id=x", 0)]
    [InlineData("1.2", "type=secret,id=$N", 1)]
    [InlineData("1.3", "type=secret,id=$N", 0)]
    [InlineData("1.3", "type=cache,target=/c", 0)]
    public void Each_need_has_its_version(string tag, string mount, int count) =>
        Assert.Equal(count, Found.In("DFS107", $"# syntax=docker/dockerfile:{tag}\nFROM scratch\nARG N=n\nRUN --mount={mount} true\n").Count);
}
