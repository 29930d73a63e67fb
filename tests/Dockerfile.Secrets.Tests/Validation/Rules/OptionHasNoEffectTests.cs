namespace DockerfileSecrets.Tests.Validation.Rules;

public class OptionHasNoEffectTests
{
    [Theory]
    [InlineData("env=X,mode=0400", "mode=0400")]
    [InlineData("env=X,uid=1000", "uid=1000")]
    [InlineData("gid=0,env=X", "gid=0")]
    [InlineData("target=/x,ro", "ro")]
    [InlineData("target=/x,readwrite=false", "readwrite=false")]
    public void It_is_reported_at_the_option(string options, string marked) =>
        Assert.Equal(marked, Assert.Single(Found.In("DFS207", $"FROM scratch\nRUN --mount=type=secret,id=x,{options} true\n")).Marked);

    [Theory]
    [InlineData("type=secret,id=x,env=X,target=/x,mode=0400")]
    [InlineData("type=secret,id=x,mode=0400,uid=1")]
    [InlineData("type=secret,id=x,env=X,target=$T,mode=0400")]
    [InlineData("type=secret,id=x,env=X,mode=9")]
    [InlineData("type=cache,target=/c,ro")]
    [InlineData("type=bind,target=/c,rw")]
    public void Options_with_a_use_are_left_alone(string mount) =>
        Assert.Empty(Found.In("DFS207", $"FROM scratch\nARG T\nRUN --mount={mount} true\n"));

    [Fact]
    public void A_mode_without_a_file_is_not_reported_as_readable_too() =>
        Assert.Empty(Found.In("DFS206", "FROM scratch\nRUN --mount=type=secret,id=x,env=X,mode=0444 true\n"));
}
