using System.Text;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>Files that somebody sends to stop the tool: each command answers, with an exit code that it documents, and says nothing of its own insides.
/// What takes more than linear time in such a file shows as a test that does not end.</summary>
public sealed class HostileFileTests
{
    private const string From = "FROM a\n";

    public static TheoryData<string> Shapes => new(Texts.Keys);

    private static Dictionary<string, Func<string>> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["one line"] = () => From + "RUN echo " + new string('x', 10_000_000),
        ["one comment"] = () => From + "# " + new string('x', 10_000_000),
        ["continuations"] = () => From + "RUN a \\\n" + Repeat(" b \\\n", 200_000) + " c\n",
        ["stages"] = () => Repeat(20_000, i => $"FROM a AS s{i}\nRUN true\n"),
        ["stages on stages"] = () => "FROM a AS s0\n" + Repeat(20_000, i => $"FROM s{i} AS s{i + 1}\n"),
        ["copies from copies"] = () => "FROM a AS s0\n" + Repeat(10_000, i => $"FROM b AS s{i + 1}\nCOPY --from=s{i} /x /x\n"),
        ["cycles"] = () => "FROM b AS a\nCOPY --from=b x x\nFROM a AS b\nCOPY --from=a x x\nFROM c AS c\nCOPY --from=c x x\n",
        ["nested $("] = () => Nested("RUN echo ", "$(", ")"),
        ["nested ("] = () => Nested("RUN ", "(", ")"),
        ["nested {"] = () => Nested("RUN ", "{ ", ";}"),
        ["nested if"] = () => Nested("RUN ", "if a; then ", "; fi"),
        ["nested case"] = () => Nested("RUN ", "case a in a) ", ";; esac"),
        ["nested arithmetic"] = () => Nested("RUN echo ", "$((", "))"),
        ["nested ${ in a command"] = () => Nested("RUN echo ", "${a:-", "}"),
        ["nested ${ in ENV"] = () => Nested("ENV A=", "${a:-", "}"),
        ["backquotes"] = () => From + "RUN echo " + new string('`', 100_000) + "\n",
        ["quotes"] = () => From + "RUN echo " + new string('"', 1_000_001) + "\n",
        ["brackets"] = () => From + "RUN " + new string('[', 100_000) + "\n",
        ["shells in shells"] = () => From + "RUN " + Repeat("sh -c \"", 1_000) + "\n",
        ["ONBUILD"] = () => From + Repeat("ONBUILD ", 10_000) + "RUN x\n",
        ["doubling ARG"] = () => "ARG A=xxxxxxxxxx\n" + Repeat("ARG A=$A$A\n", 60) + "FROM $A\nRUN --mount=type=secret,id=$A x\n",
        ["doubling ENV"] = () => From + "ENV A=xxxxxxxxxx\n" + Repeat("ENV A=$A$A\n", 60) + "WORKDIR $A\nRUN --mount=type=secret,id=a,target=$A x\n",
        ["doubling in the shell"] = () => From + "RUN A=x; " + Repeat("A=$A$A; ", 60) + "echo $A\n",
        ["patterns"] = () => From + "ENV A=" + new string('x', 10_000) + "\nENV B=${A%%" + Repeat("*x", 3_000) + "y}\nENV C=${A//" + Repeat("*x", 3_000) + "y/z}\n",
        ["heredocs"] = () => From + "RUN " + Repeat(5_000, i => $"<<E{i} ") + "\n" + Repeat(5_000, i => $"x\nE{i}\n"),
        ["mounts"] = () => From + "RUN " + Repeat(20_000, i => $"--mount=type=secret,id=a{i} ") + "x\n",
        ["names that rules look at"] = () => From + "ENV " + Repeat("TOKEN_", 50_000) + "=x\nENV SECRET=" + new string('a', 500_000) + "!\n",
        ["an endless id"] = () => From + "RUN --mount=type=secret,id=" + new string('a', 500_000) + "! x\n",
        ["suppressions"] = () => "# dockerfile-secrets: ignore=" + Repeat("DFS101,", 100_000) + "\n" + From,
        ["suppressions that nobody knows"] = () => "# dockerfile-secrets: ignore=" + Repeat(2_000, i => $"X{i},") + "\n" + From,
        ["NULs"] = () => "FROM a\0b\nRUN \0\0echo\0\nENV A=\0\n",
        ["lone surrogates"] = () => From + "RUN echo \uD800 \uDC00\nENV \uD800=\uDFFF\nRUN --mount=type=secret,id=\uD800 x\n",
        ["nothing"] = () => "",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_command_answers(string shape)
    {
        var bytes = Encoding.UTF8.GetBytes(Texts[shape]());
        foreach (var arguments in (string[][])[["check", "-"], ["check", "--format", "sarif", "-"], ["plan", "-"], ["plan", "--format", "mermaid", "-"], ["report", "-"]])
        {
            var run = ToolRun.WithInput(bytes, arguments);
            Assert.InRange(run.ExitCode, 0, 1);
            Assert.DoesNotContain("   at DockerfileSecrets", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named_with_their_place()
    {
        var run = ToolRun.WithInput([.. "FROM a\nRUN echo "u8, 0xFF, 0xFE, 0xC0, 0x80, (byte)'\n'], "plan", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2:10: warning: The file is not valid UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_a_suppression_names_twice_is_reported_once()
    {
        var run = ToolRun.WithInput("# dockerfile-secrets: ignore=DFS101,DFS101,dfs101 reason=x\nFROM a\n", "check", "--format", "msbuild", "-");
        Assert.Single(run.Out.Split('\n'), l => l.Contains("DFS901", StringComparison.Ordinal));
    }

    private static string Nested(string head, string open, string close) => From + head + Repeat(open, 100_000) + "x" + Repeat(close, 100_000) + "\n";

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
