namespace DockerfileSecrets.Tests.Validation.Rules;

public class DuplicateSecretMountTests
{
    [Theory]
    [InlineData("type=secret,id=a", "type=secret,id=a", true)]
    [InlineData("type=secret,id=a", "type=secret,id=a,target=/run/secrets/a", true)]
    [InlineData("type=secret,id=a,mode=0400", "type=secret,src=a", true)]
    [InlineData("type=secret,id=a,env=T", "type=secret,id=a,env=T", true)]
    [InlineData("type=secret,id=a,env=T", "type=secret,id=b,env=T", false)]
    [InlineData("type=secret,id=a,required", "type=secret,id=a", false)]
    [InlineData("type=secret,id=a,mode=0440", "type=secret,id=a", false)]
    [InlineData("type=secret,id=a,target=/x", "type=secret,id=a,target=/x,env=T", false)]
    public void The_second_mount_is_reported_and_goes_when_it_says_the_same(string first, string second, bool hasFix)
    {
        var found = Assert.Single(Found.In("DFS202", $"FROM scratch\nRUN --mount={first} --mount={second} true\n"));
        Assert.Equal(second, found.Marked);
        Assert.Equal(hasFix, !found.Diagnostic.Fixes.IsEmpty);
    }

    [Theory]
    [InlineData("type=secret,id=a", "type=secret,id=b")]
    [InlineData("type=secret,id=a", "type=secret,id=a,target=/x")]
    [InlineData("type=secret,id=a", "type=secret,id=a,env=A")]
    [InlineData("type=secret,id=a,env=A", "type=secret,id=a,env=B")]
    [InlineData("type=secret,id=a,target=$X", "type=secret,id=a,target=$X")]
    [InlineData("type=cache,target=/c", "type=cache,target=/c")]
    public void Other_pairs_are_left_alone(string first, string second) =>
        Assert.Empty(Found.In("DFS202", $"FROM scratch\nARG X\nRUN --mount={first} --mount={second} true\n"));

    [Fact]
    public void Steps_do_not_know_of_each_other() =>
        Assert.Empty(Found.In("DFS202", "FROM scratch\nRUN --mount=type=secret,id=a true\nRUN --mount=type=secret,id=a true\n"));
}
