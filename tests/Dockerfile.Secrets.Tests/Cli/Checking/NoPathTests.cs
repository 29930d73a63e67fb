namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary>What is no path at all, such as a variable of a shell that is not set.</summary>
public sealed class NoPathTests
{
    [Theory]
    [InlineData("check", "")]
    [InlineData("plan", "")]
    [InlineData("ast", "")]
    public void It_cannot_be_read(string command, string path)
    {
        var run = ToolRun.Of(command, path);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("dockerfile-secrets: cannot read '", run.Error, StringComparison.Ordinal);
        Assert.Contains("': that is no path\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mistake of the tool", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_it_is_checked()
    {
        var run = ToolRun.Of("check", "", ToolRun.PathOf("samples/npm/Dockerfile"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot read '': that is no path", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 file", run.Out + run.Error, StringComparison.Ordinal);
    }
}
