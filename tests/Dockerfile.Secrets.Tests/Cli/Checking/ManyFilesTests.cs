using System.Text;
using System.Text.Json;
using DockerfileSecrets.Cli;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Tests.Planning;

namespace DockerfileSecrets.Tests.Cli.Checking;

public sealed class ManyFilesTests : IDisposable
{
    private const string Leak = "FROM node:22\nRUN --mount=type=secret,id=npm_token,required \\\n    cat /run/secrets/npm_token > /root/.token\n";
    private const string Suppressed = "FROM scratch\n# dockerfile-secrets ignore=DFS206 reason=only root\nRUN --mount=type=secret,id=x,mode=0444 test -f /run/secrets/x\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-many").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    public void A_list_on_standard_input_names_the_files(string separator)
    {
        string[] paths = [Write("b.Dockerfile", Leak), Write("a.Dockerfile", Leak), Write("with blank.Dockerfile", Leak)];
        var run = ToolRun.WithInput(string.Join(separator, paths) + separator, "check", "--files-from", "-", "--format", "jsonl");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(paths, Lines(run).Select(l => l.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_list_in_a_file_is_added_to_the_paths_of_the_call()
    {
        var (first, second) = (Write("1.Dockerfile", Leak), Write("2.Dockerfile", Leak));
        var list = Write("list", $"{second}\n\n{first}\n");
        var run = ToolRun.Of("check", first, "--files-from", list, "--format", "jsonl");
        Assert.Equal([first, second], Lines(run).Select(l => l.GetProperty("path").GetString()));
    }

    [Fact]
    public void With_a_NUL_in_the_list_a_line_end_belongs_to_a_name() =>
        Assert.Equal(["a\nb", "c"], FileList.Split("a\nb\0c\0"));

    [Fact]
    public void An_empty_list_is_no_error_and_checks_nothing()
    {
        Assert.Equal((0, "Nothing found in 0 files\n", ""), Parts(ToolRun.WithInput("", "check", "--files-from", "-")));
        Assert.Equal((0, "", ""), Parts(ToolRun.WithInput("", "check", "--files-from", "-", "--format", "jsonl")));
    }

    [Fact]
    public void A_list_that_cannot_be_read_and_two_uses_of_standard_input_are_wrong_calls()
    {
        var missing = ToolRun.Of("check", "--files-from", Path.Combine(_folder, "missing"));
        Assert.Equal((2, ""), (missing.ExitCode, missing.Out));
        Assert.Contains("cannot read the list of files", missing.Error, StringComparison.Ordinal);
        var both = ToolRun.WithInput("x\n", "check", "--files-from", "-", "-");
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("cannot be both", both.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_follow_their_schema_whatever_came_of_a_file()
    {
        string[] paths = [Write("leak.Dockerfile", Leak), Write("clean.Dockerfile", "FROM scratch\n"), Write("suppressed.Dockerfile", Suppressed), Path.Combine(_folder, "missing")];
        var run = ToolRun.WithInput(string.Join('\n', paths), "check", "--files-from", "-", "--format", "jsonl");
        Assert.Equal(2, run.ExitCode);
        var lines = Lines(run);
        var schema = JsonSchema.Load("check-line.schema.json");
        Assert.Empty(lines.SelectMany(l => JsonSchema.Violations(schema, schema, l, l.GetProperty("path").GetString()!)));
        Assert.NotEqual(0, lines[0].GetProperty("findings").GetArrayLength());
        Assert.Equal(0, lines[1].GetProperty("findings").GetArrayLength());
        Assert.Equal("only root", lines[2].GetProperty("suppressed")[0].GetProperty("reason").GetString());
        Assert.Contains("no such file", lines[3].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("no such file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("sarif")]
    public void A_report_of_many_files_is_that_of_each_file_in_the_order_of_the_call(string format)
    {
        // More than there is room for at a time, large ones among small ones.
        var paths = Enumerable.Range(0, 300)
            .Select(i => Write($"{i:000}.Dockerfile", i % 50 == 0 ? Leak + string.Concat(Enumerable.Repeat("RUN a && b | c > d\n", 2_000)) : i % 3 == 0 ? Leak : "FROM scratch\n"))
            .Reverse()
            .ToList();
        var run = ToolRun.WithInput(string.Join('\0', paths), "check", "--files-from", "-", "--format", format, "--select", "DFS301");
        var last = 0;
        foreach (var path in paths.Where(p => File.ReadAllText(p).StartsWith(Leak, StringComparison.Ordinal)))
        {
            var at = run.Out.IndexOf(Path.GetFileName(path), last, StringComparison.Ordinal);
            Assert.True(at >= last, path);
            last = at;
        }

        Assert.Equal(run, ToolRun.WithInput(string.Join('\0', paths), "check", "--files-from", "-", "--format", format, "--select", "DFS301"));
    }

    [Fact]
    public void Findings_are_written_while_a_later_file_is_still_read()
    {
        using var written = new ManualResetEventSlim();
        using var input = new WaitingStream(written);
        using var output = new SignallingWriter(written, "DFS301");
        var exit = CommandLine.Run(["check", "--format", "github", Write("first.Dockerfile", Leak), "-"], new ToolConsole(output, TextWriter.Null, () => input, TextStyle.Plain, TextStyle.Plain));
        Assert.Equal(1, exit);
        Assert.True(input.WasAnsweredAfterTheFinding);
    }

    private static JsonElement[] Lines(ToolRun run) => [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static (int ExitCode, string Out, string Error) Parts(ToolRun run) => (run.ExitCode, run.Out, run.Error);

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Standard input that ends when the first finding has been seen.</summary>
    private sealed class WaitingStream(ManualResetEventSlim written) : MemoryStream
    {
        public bool WasAnsweredAfterTheFinding { get; private set; }

        public override void CopyTo(Stream destination, int bufferSize) => WasAnsweredAfterTheFinding = written.Wait(TimeSpan.FromMinutes(2));
    }

    private sealed class SignallingWriter(ManualResetEventSlim written, string text) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
        }

        public override void Write(string? value)
        {
            if (value?.Contains(text, StringComparison.Ordinal) == true)
            {
                written.Set();
            }
        }
    }
}
