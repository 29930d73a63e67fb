namespace DockerfileSecrets.Tests.Cli;

public sealed class ArgumentsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Arguments_of_a_file_stand_where_it_is_named()
    {
        var dockerfile = Write("a \"b\" 'c' $d.Dockerfile", "FROM scratch\nRUN --mount=type=secret,id=x,env=X,required echo $X\n");
        var call = Write("call", $"--format\nmsbuild\n\n{dockerfile}\r\n");
        var run = ToolRun.Of("check", "--arguments-from", call, "--select", "DFS303");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{dockerfile}(2,", run.Out, StringComparison.Ordinal);
        Assert.Contains("warning DFS303", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_and_one_that_is_not_named_are_usage_errors()
    {
        var absent = ToolRun.Of("check", "--arguments-from", Path.Combine(_folder, "absent"));
        Assert.Equal(2, absent.ExitCode);
        Assert.Equal($"dockerfile-secrets: cannot read {Path.Combine(_folder, "absent")}: no such file\n", absent.Error);
        var unnamed = ToolRun.Of("check", "--arguments-from");
        Assert.Equal(2, unnamed.ExitCode);
        Assert.Equal("dockerfile-secrets: --arguments-from needs a FILE with one argument per line\n", unnamed.Error);
    }

    /// <summary>A system cuts the argument of a program there: docker would build something else.</summary>
    [Fact]
    public void A_line_with_a_NUL_is_a_usage_error()
    {
        var call = Write("call", "--target\na\0b\n");
        var run = ToolRun.Of("build", "--dry-run", "--arguments-from", call, ".");
        Assert.Equal((2, $"dockerfile-secrets: {call}:2: no argument holds a NUL\n", ""), (run.ExitCode, run.Error, run.Out));
    }

    [Fact]
    public void A_file_is_not_read_again_out_of_a_file_or_behind_two_dashes()
    {
        var call = Write("call", "--arguments-from\n");
        Assert.Contains("unknown option '--arguments-from'", ToolRun.Of("check", "--arguments-from", call).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("needs a FILE with", ToolRun.Of("check", "--", "--arguments-from").Error, StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
