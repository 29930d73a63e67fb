namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary>What is no path at all, such as a variable of a shell that is not set.</summary>
public sealed class NoPathTests
{
    [Theory]
    [InlineData("check", "")]
    [InlineData("plan", "")]
    [InlineData("ast", "")]
    [InlineData("emit", "")]
    [InlineData("report", "")]
    [InlineData("check", "a\0b")]
    [InlineData("plan", "a\0b")]
    [InlineData("ast", "a\0b")]
    [InlineData("emit", "a\0b")]
    [InlineData("report", "a\0b")]
    public void It_cannot_be_read(string command, string path)
    {
        var run = ToolRun.Of(command, path);
        Assert.Equal((2, $"dockerfile-secrets: cannot read {Shown(path)}: that is no path"), (run.ExitCode, run.Error.Split('\n')[0]));
    }

    /// <summary>Every option that takes a path, for reading and for writing.</summary>
    [Theory]
    [InlineData("cannot read the list of files {}: that is no path", "check", "--files-from", "{}")]
    [InlineData("cannot write {}: that is no path", "check", "--out", "{}", "Dockerfile")]
    [InlineData("cannot write the baseline {}: that is no path", "check", "--baseline", "{}", "--write-baseline", "Dockerfile")]
    [InlineData("there is no file {}; --write-baseline makes it", "check", "--baseline", "{}", "Dockerfile")]
    [InlineData("there is no file {}", "check", "--config", "{}", "Dockerfile")]
    [InlineData("there is no directory {}", "check", "--context", "{}", "Dockerfile")]
    [InlineData("cannot read {}: that is no path", "check", "--bake", "{}")]
    [InlineData("cannot read {}: that is no path", "check", "--compose", "{}")]
    [InlineData("cannot read {}: that is no path", "check", "--workflow", "{}")]
    [InlineData("cannot read {}: that is no path", "plan", "--base-image-config", "{}", "Dockerfile")]
    [InlineData("cannot write {}: that is no path", "report", "--out", "{}", "Dockerfile")]
    [InlineData("there is no file {}", "report", "--config", "{}", "Dockerfile")]
    [InlineData("there is no directory {}", "report", "--context", "{}", "Dockerfile")]
    [InlineData("{} cannot be verified: that is no path", "verify", "{}")]
    [InlineData("cannot read {}: that is no path", "verify", "--plan", "{}", "image.tar")]
    [InlineData("cannot read {}: that is no path", "build", "--dry-run", "-f", "{}", ".")]
    [InlineData("cannot read {}: that is no path", "--arguments-from", "{}")]
    public void An_option_says_that_it_is_none(string expected, params string[] call)
    {
        foreach (var path in new[] { "", "a\0b" })
        {
            var run = ToolRun.Of([.. call.Select(a => a switch { "{}" => path, "Dockerfile" => ToolRun.PathOf("samples/npm/Dockerfile"), _ => a })]);
            var said = "dockerfile-secrets: " + expected.Replace("{}", Shown(path), StringComparison.Ordinal);
            Assert.Equal((2, said), (run.ExitCode, run.Error.Split('\n')[0]));
        }
    }

    [Fact]
    public void An_archive_is_named_by_a_path_too()
    {
        var run = ToolRun.Of("verify", "docker-archive:a\0b");
        Assert.Equal((2, "dockerfile-secrets: docker-archive:a\uFFFDb cannot be verified: that is no path\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void What_stands_beside_it_is_checked()
    {
        var run = ToolRun.Of("check", "", ToolRun.PathOf("samples/npm/Dockerfile"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot read '': that is no path", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 file", run.Out + run.Error, StringComparison.Ordinal);
    }

    private static string Shown(string path) => path.Length == 0 ? "''" : path.Replace('\0', '\uFFFD');
}
