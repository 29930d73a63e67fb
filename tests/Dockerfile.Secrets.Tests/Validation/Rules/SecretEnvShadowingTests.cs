namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretEnvShadowingTests
{
    [Theory]
    [InlineData("ENV X=1")]
    [InlineData("ENV X 1")]
    [InlineData("ARG X=1")]
    [InlineData("ENV Y=1\nENV X=$Y")]
    public void A_value_that_would_be_lost_is_reported(string line) =>
        Assert.Equal("env=X", Assert.Single(Found.In("DFS213", $"FROM scratch\n{line}\nRUN --mount=type=secret,id=x,env=X true\n")).Marked);

    [Theory]
    [InlineData("ENV X=1", "env=X,required")]
    [InlineData("ENV X=1", "env=Y")]
    [InlineData("ENV X=", "env=X")]
    [InlineData("ARG X", "env=X")]
    [InlineData("ENV PATH=/bin", "env=PATH")]
    [InlineData("ENV X=1", "target=/X")]
    public void Where_nothing_is_lost_nothing_is_said(string line, string option) =>
        Assert.Empty(Found.In("DFS213", $"FROM scratch\n{line}\nRUN --mount=type=secret,id=x,{option} true\n"));

    [Fact]
    public void A_value_that_comes_later_is_not_lost() =>
        Assert.Empty(Found.In("DFS213", "FROM scratch\nRUN --mount=type=secret,id=x,env=X true\nENV X=1\n"));

    [Fact]
    public void The_value_of_a_base_stage_counts() =>
        Assert.Single(Found.In("DFS213", "FROM other AS base\nENV X=1\nFROM base\nRUN --mount=type=secret,id=x,env=X true\n"));
}
