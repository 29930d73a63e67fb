namespace DockerfileSecrets.Tests.Validation.Rules;

public class OnbuildSecretTests
{
    [Fact]
    public void Each_mount_of_a_trigger_is_reported_once()
    {
        var found = Found.In("DFS313", "FROM scratch AS a\nONBUILD RUN --mount=type=secret,id=x --mount=type=secret,id=y,env=Y true\nFROM a\n");
        Assert.Equal(["type=secret,id=x", "type=secret,id=y,env=Y"], found.Select(f => f.Marked));
    }

    [Theory]
    [InlineData("ONBUILD RUN --mount=type=cache,target=/c true")]
    [InlineData("ONBUILD RUN --mount=type=ssh true")]
    [InlineData("ONBUILD COPY . .")]
    [InlineData("RUN --mount=type=secret,id=x true")]
    public void Others_are_left_alone(string line) => Assert.Empty(Found.In("DFS313", $"FROM scratch\n{line}\n"));
}
