namespace DockerfileSecrets.Tests.Validation.Rules;

public class SplitMountValueTests
{
    [Theory]
    [InlineData("--mount=type=secret,id=x, target=/t make", "type=secret,id=x, target=/t")]
    [InlineData("--mount=type=secret,id=x, target=/t, required make", "type=secret,id=x, target=/t, required")]
    [InlineData("--mount=type=secret,id=x ,target=/t make", "type=secret,id=x ,target=/t")]
    [InlineData("--mount=type=secret id=x make", "type=secret id=x")]
    [InlineData("--mount=type=cache target=/c make", "type=cache target=/c")]
    [InlineData("--mount=type=secret,id=x, make", "type=secret,id=x, ")]
    [InlineData("--mount=type=secret,id=x, --mount=type=ssh make", "type=secret,id=x, ")]
    public void What_a_blank_cuts_off_is_marked_with_the_mount(string text, string marked)
    {
        var all = Found.All($"FROM scratch\nRUN {text}\n");
        var found = Assert.Single(all, f => f.Diagnostic.Code is "DFS105" or "DFS101" or "DFS103" or "DFS064");
        Assert.Equal(("DFS105", marked), (found.Diagnostic.Code, found.Marked));
    }

    [Theory]
    [InlineData("--mount=type=secret,id=x target=/t make")]
    [InlineData("--mount=type=secret,id=x env=prod make")]
    [InlineData("--mount=type=secret,id=x make target=/t")]
    [InlineData("--mount=type=secret,id=x ID=1 make")]
    [InlineData("--mount=type=cache,target=/c id=1 make")]
    [InlineData("--mount=type=secret,id=x , make")]
    [InlineData("--mount=type=secret,id=x required")]
    [InlineData("--mount=type=ssh id=1 make")]
    [InlineData("--mount=type=secret,id=x [\"id=y\"]")]
    public void A_command_that_begins_with_an_assignment_is_left_alone(string text) =>
        Assert.Empty(Found.In("DFS105", $"FROM scratch\nRUN {text}\n"));

    [Fact]
    public void Words_in_quotes_are_no_options() =>
        Assert.DoesNotContain("target", Assert.Single(Found.In("DFS105", "FROM scratch\nRUN --mount=type=secret,id=x, target='/t' make\n")).Marked, StringComparison.Ordinal);

    [Fact]
    public void Many_words_end_after_a_while()
    {
        var options = string.Concat(Enumerable.Repeat(" uid=0,", 2000));
        Assert.Single(Found.In("DFS105", $"FROM scratch\nRUN --mount=type=secret,id=x,{options} make\n"));
    }
}
