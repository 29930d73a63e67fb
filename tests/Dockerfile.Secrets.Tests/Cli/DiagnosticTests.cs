namespace DockerfileSecrets.Tests.Cli;

public class DiagnosticTests
{
    [Fact]
    public void The_span_is_underlined_and_tabs_stay_aligned() => AssertErrors(
        "FROM a\n\tRUN\t--mount=type=secrt,id=x true\n",
        "<stdin>:2:19: error DFS101: There is no mount of type `secrt`. Did you mean `secret`?\n"
        + "    \tRUN\t--mount=type=secrt,id=x true\n"
        + "    \t   \t             ^^^^^\n");

    [Fact]
    public void A_wide_character_takes_two_columns() => AssertErrors(
        "FROM a\nCMD [\"世\", 1]\n",
        "<stdin>:2:5: error DFS005: ",
        "    CMD [\"世\", 1]\n        ^^^^^^^^^\n");

    [Fact]
    public void A_long_line_is_windowed() => AssertErrors(
        $"FROM a\nRUN --mount=type=secret,id={new string('x', 200)},nope=1 {new string('y', 200)}\n",
        "<stdin>:2:229: error DFS101: ",
        $"    ...{new string('x', 29)},nope=1 {new string('y', 63)}...\n    {new string(' ', 33)}^^^^\n");

    [Fact]
    public void A_span_over_several_lines_is_cut_at_the_first() => AssertErrors(
        "FROM a\nCMD [1,\\\n2]\n",
        "<stdin>:2:5: error ",
        "    CMD [1,\\\n        ^^^^\n");

    [Fact]
    public void A_byte_order_mark_takes_no_column() => AssertErrors(
        "\uFEFFRNU x\n",
        "<stdin>:1:1: error DFS010: ",
        "    RNU x\n    ^^^\n");

    [Fact]
    public void Bytes_that_are_not_utf8_are_replaced_with_a_warning()
    {
        var run = ToolRun.WithInput([.. "FROM a\nLABEL a=\""u8, 0xFF, .. "\"\n"u8], "plan", "-");

        Assert.Equal("<stdin>:2:10: warning: The file is not valid UTF-8 from here on. Bytes that are not are read as U+FFFD.\n", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "NO_COLOR= TERM=xterm", true)]
    [InlineData(true, "NO_COLOR=1 TERM=xterm", false)]
    [InlineData(true, "TERM=dumb", false)]
    [InlineData(false, "TERM=xterm", false)]
    [InlineData(false, "FORCE_COLOR=1", true)]
    [InlineData(false, "CLICOLOR_FORCE=1 TERM=dumb", true)]
    [InlineData(false, "FORCE_COLOR=0", false)]
    [InlineData(false, "CLICOLOR_FORCE=", false)]
    [InlineData(true, "NO_COLOR=1 FORCE_COLOR=1", false)]
    public void Colours_are_for_terminals_that_want_them(bool terminal, string variables, bool colors)
    {
        var environment = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);

        Assert.Equal(colors, DockerfileSecrets.Cli.Output.TextStyle.For(terminal, environment.GetValueOrDefault).UsesColors);
    }

    private static void AssertErrors(string text, string head, string? tail = null)
    {
        var run = ToolRun.WithInput(text, "plan", "-");

        Assert.StartsWith(head, run.Error, StringComparison.Ordinal);
        Assert.Contains(tail ?? head, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }
}
