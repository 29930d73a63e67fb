namespace DockerfileSecrets.Tests.Validation.Rules;

public class MountTargetCollisionTests
{
    [Theory]
    [InlineData("type=secret,id=a,target=/x", "type=secret,id=b,target=/x", "target=/x")]
    [InlineData("type=secret,id=a/token", "type=secret,id=b/token", "id=b/token")]
    [InlineData("type=secret,id=a,target=/w/x", "type=secret,id=b,target=./x", "target=./x")]
    [InlineData("type=secret,id=a,target=//x/", "type=secret,id=b,target=/x", "target=/x")]
    [InlineData("type=bind,source=f,target=/x", "type=secret,id=b,target=/x", "target=/x")]
    [InlineData("type=secret,id=b,target=/x", "type=tmpfs,target=/x", "target=/x")]
    public void Two_mounts_at_one_path_are_reported_at_the_second(string first, string second, string marked)
    {
        var found = Assert.Single(Found.In("DFS201", $"FROM scratch\nWORKDIR /w\nRUN --mount={first} --mount={second} true\n"));
        Assert.Equal(marked, found.Marked);
        Assert.Single(found.Diagnostic.Related);
    }

    [Theory]
    [InlineData("type=secret,id=a,target=/x", "type=secret,id=b,target=/y")]
    [InlineData("type=secret,id=a,target=/x", "type=secret,id=a,target=/x")]
    [InlineData("type=secret,id=a,env=T", "type=secret,id=b,env=T")]
    [InlineData("type=cache,target=/x", "type=tmpfs,target=/x")]
    [InlineData("type=tmpfs,target=/x", "type=secret,id=b,target=/x/y")]
    [InlineData("type=secret,id=a,target=$A", "type=secret,id=b,target=$A")]
    public void Other_pairs_are_left_alone(string first, string second) =>
        Assert.Empty(Found.In("DFS201", $"FROM scratch\nARG A\nRUN --mount={first} --mount={second} true\n"));

    [Theory]
    [InlineData("type=secret,id=b,target=/x", DiagnosticSeverity.Warning)]
    [InlineData("type=secret,id=b,target=/x,required", DiagnosticSeverity.Error)]
    public void One_or_the_other_is_a_warning_only(string second, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Found.In("DFS201", $"FROM scratch\nRUN --mount=type=secret,id=a,target=/x --mount={second} true\n")).Diagnostic.Severity);

    [Fact]
    public void Relative_paths_meet_also_where_the_directory_is_not_known() =>
        Assert.Single(Found.In("DFS201", "FROM other\nRUN --mount=type=secret,id=a,target=x --mount=type=secret,id=b,target=./x true\n"));
}
