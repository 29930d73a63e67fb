namespace DockerfileSecrets.Tests.Validation.Rules;

public class InconsistentRequiredTests
{
    [Theory]
    [InlineData("id=x,required", "id=x", "type=secret,id=x")]
    [InlineData("id=x,required", "id=x,required=false", "required=false")]
    [InlineData("target=/a/x,required", "src=x", "type=secret,src=x")]
    public void The_optional_mount_is_reported(string first, string second, string marked)
    {
        var text = $"FROM scratch\nRUN --mount=type=secret,{first} true\nRUN --mount=type=secret,{second} true\n";
        var found = Assert.Single(Found.In("DFS212", text));
        Assert.Equal(marked, found.Marked);
        Assert.Equal("required", text.Substring(Assert.Single(found.Diagnostic.Related).Span.Start, 8));
    }

    [Theory]
    [InlineData("RUN --mount=type=secret,id=x,required true\nRUN --mount=type=secret,id=x,required=true true\n")]
    [InlineData("RUN --mount=type=secret,id=x true\nRUN --mount=type=secret,id=x true\n")]
    [InlineData("RUN --mount=type=secret,id=x,required true\nRUN --mount=type=secret,id=y true\n")]
    [InlineData("RUN --mount=type=secret,id=x,required true\nRUN --mount=type=ssh,id=x true\n")]
    [InlineData("ARG R\nRUN --mount=type=secret,id=x,required true\nRUN --mount=type=secret,id=$R,required=false true\n")]
    [InlineData("RUN --mount=type=secret,id=x,required true\nONBUILD RUN --mount=type=secret,id=x true\n")]
    public void Steps_that_agree_are_left_alone(string body) => Assert.Empty(Found.In("DFS212", "FROM scratch\n" + body));

    [Theory]
    [InlineData("FROM scratch AS c\nCOPY --from=a / /\nCOPY --from=b / /\n", 1)]
    [InlineData("FROM a\n", 0)]
    public void Only_steps_of_one_build_are_compared(string last, int count) => Assert.Equal(count, Found.In(
        "DFS212",
        $"FROM scratch AS a\nRUN --mount=type=secret,id=x,required true\nFROM scratch AS b\nRUN --mount=type=secret,id=x true\n{last}").Count);
}
