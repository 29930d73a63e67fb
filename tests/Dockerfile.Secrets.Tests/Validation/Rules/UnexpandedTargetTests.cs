namespace DockerfileSecrets.Tests.Validation.Rules;

public class UnexpandedTargetTests
{
    [Theory]
    [InlineData("target=~/.npmrc", "`/app/~/.npmrc`")]
    [InlineData("target=~node/.npmrc", "`/app/~node/.npmrc`")]
    [InlineData("dst=$HOME/.netrc", "`/.netrc`")]
    [InlineData("target=${GLOBAL}/auth.json", "`/auth.json`")]
    [InlineData("target=/cache/$TARGETARCH/key", "`/cache//key`")]
    [InlineData("target=/x/${HOME#/}", "`/x/`")]
    public void The_path_that_it_becomes_is_shown(string option, string path)
    {
        var found = Assert.Single(Found.In("DFS204", $"ARG GLOBAL=/srv\nFROM other\nWORKDIR /app\nRUN --mount=type=secret,id=x,{option} true\n"));
        Assert.Equal(option, found.Marked);
        Assert.Contains(path, found.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target=$GRADLE_USER_HOME/x")]
    [InlineData("target=${HOME:-/root}/x")]
    [InlineData("target=$DECLARED/x")]
    [InlineData("target=$AGAIN/x")]
    [InlineData("target=$SET/x")]
    [InlineData("target=/a~b")]
    [InlineData("target=x~")]
    [InlineData("env=X")]
    public void What_the_stage_or_its_image_may_set_is_left_alone(string option) => Assert.Empty(Found.In(
        "DFS204",
        $"ARG AGAIN=/srv\nFROM other AS base\nENV SET=/s\nFROM base\nARG DECLARED\nARG AGAIN\nRUN --mount=type=secret,id=x,{option} true\n"));

    [Fact]
    public void On_a_known_image_every_absent_variable_is_reported() =>
        Assert.Single(Found.In("DFS204", "FROM scratch\nRUN --mount=type=secret,id=x,target=$ANY/x true\n"));
}
