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
        $"    ...{new string('x', 29)},nope=1 {new string('y', 57)}...\n    {new string(' ', 33)}^^^^\n");

    [Theory]
    [InlineData(60, 24, 18)]
    [InlineData(40, 24, 18)]
    [InlineData(140, 29, 93)]
    public void A_long_line_is_as_wide_as_the_terminal(int columns, int before, int behind)
    {
        foreach (var run in (ToolRun[])[LongLine("plan", columns), LongLine("check", columns)])
        {
            var lines = (run.Error + run.Out).Split('\n');
            Assert.Contains($"    ...{new string('x', before)},nope=1 {new string('y', behind)}...", lines);
            Assert.Equal(Math.Max(60, columns), lines.Where(line => line.StartsWith("    ...", StringComparison.Ordinal)).Max(line => line.Length));
        }
    }

    [Theory]
    [InlineData("\t", 8)]
    [InlineData("世", 2)]
    [InlineData("e\u0301", 1)]
    public void A_long_line_is_cut_by_columns_and_not_by_characters(string unit, int width)
    {
        var run = ToolRun.OnTerminal(80, $"FROM a\nRUN --mount=type=secret,id=x,nope=1 echo {string.Concat(Enumerable.Repeat(unit, 200))}\n", "check", "-");
        var line = run.Out.Split('\n').First(l => l.StartsWith("    RUN", StringComparison.Ordinal));

        Assert.EndsWith("...", line, StringComparison.Ordinal);
        Assert.InRange(line.Split(unit).Length - 1, (30 / width) - 1, 34 / width);
    }

    [Theory]
    [InlineData(true, "", 72, 72)]
    [InlineData(true, "", 0, null)]
    [InlineData(true, "50", 72, 50)]
    [InlineData(true, "wide", 72, 72)]
    [InlineData(true, "-5", 72, 72)]
    [InlineData(false, "", 72, null)]
    [InlineData(false, "120", 72, 120)]
    public void Lines_are_as_wide_as_COLUMNS_or_the_terminal_says(bool terminal, string columns, int asked, int? expected) =>
        Assert.Equal(expected, DockerfileSecrets.Cli.Output.TerminalWidth.Of(terminal, name => name == "COLUMNS" ? columns : null, () => asked));

    [Theory]
    [InlineData("plan", "FROM a AS x\nRUN --mount=type=secret,id=x true ")]
    [InlineData("plan", "FROM ")]
    public void A_plan_is_as_wide_as_the_terminal(string command, string before)
    {
        var run = ToolRun.OnTerminal(70, $"{before}{new string('y', 200)}\nRUN --mount=type=secret,id=x true\n", command, "-");

        var line = Assert.Single(run.Out.Split('\n'), l => l.Contains("yyy", StringComparison.Ordinal));
        Assert.Equal(70, line.Length);
    }

    [Fact]
    public void Help_is_as_wide_as_the_terminal()
    {
        Assert.InRange(Options(ToolRun.OnTerminal(60, "", "check", "--help")), 50, 60);
        Assert.InRange(Options(ToolRun.Of("check", "--help")), 80, 100);

        // The examples are commands: they are not wrapped.
        static int Options(ToolRun run) => run.Out.Split("\nExamples:")[0].Split('\n').Max(line => line.Length);
    }

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
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16")]
    [InlineData("utf-16", false, "UTF-16LE")]
    [InlineData("utf-16BE", false, "UTF-16BE")]
    [InlineData("utf-32", true, "UTF-32")]
    [InlineData("utf-32BE", true, "UTF-32")]
    public void A_file_of_another_encoding_is_not_read_as_UTF8(string name, bool mark, string said)
    {
        var encoding = System.Text.Encoding.GetEncoding(name);
        byte[] text = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("FROM a\nRUN b\n")];
        foreach (var command in (string[])["check", "plan", "ast"])
        {
            var run = ToolRun.WithInput(text, command, "-");

            Assert.Equal((2, command == "check" ? "Nothing found in 0 files; 1 file could not be read\n" : "", $"dockerfile-secrets: cannot read <stdin>:1:1: it is {said}, and docker reads UTF-8. Save it as UTF-8, such as by iconv -f {said} -t UTF-8\n"), (run.ExitCode, run.Out, run.Error));
        }
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

    private static ToolRun LongLine(string command, int columns) =>
        ToolRun.OnTerminal(columns, $"FROM a\nRUN --mount=type=secret,id={new string('x', 200)},nope=1 {new string('y', 200)}\n", command, "-");

    private static void AssertErrors(string text, string head, string? tail = null)
    {
        var run = ToolRun.WithInput(text, "plan", "-");

        Assert.StartsWith(head, run.Error, StringComparison.Ordinal);
        Assert.Contains(tail ?? head, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }
}
