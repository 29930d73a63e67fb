namespace DockerfileSecrets.Tests.Cli.Checking;

/// <summary><c>check --out</c>.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("msbuild")]
    [InlineData("sarif")]
    public void The_file_holds_what_standard_output_would(string format)
    {
        var dockerfile = Path.Combine(_folder, "Dockerfile");
        File.WriteAllText(dockerfile, "FROM scratch\nRUN --mount=type=secret,id=ü,env=X,required echo $X\n");
        var printed = ToolRun.Of("check", "--format", format, dockerfile);
        var file = Path.Combine(_folder, "findings");
        File.WriteAllText(file, "of an earlier call, and longer than what comes now: " + new string('x', 100_000));
        var run = ToolRun.Of("check", "--format", format, "--out", file, dockerfile);
        Assert.Equal(("", printed.Error, printed.ExitCode), (run.Out, run.Error, run.ExitCode));
        Assert.Equal(printed.Out, File.ReadAllText(file));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error()
    {
        var dockerfile = Path.Combine(_folder, "Dockerfile");
        File.WriteAllText(dockerfile, "FROM scratch\n");
        var run = ToolRun.Of("check", "--out", _folder, dockerfile);
        Assert.Equal((2, $"dockerfile-secrets: cannot write {_folder}: it is a directory\n"), (run.ExitCode, run.Error));
        run = ToolRun.Of("check", "--out", Path.Combine(_folder, "absent", "file"), dockerfile);
        Assert.Equal((2, $"dockerfile-secrets: cannot write {Path.Combine(_folder, "absent", "file")}: no such directory\n"), (run.ExitCode, run.Error));
        Assert.Equal("dockerfile-secrets: --out takes the findings; with --diff none are written\n", ToolRun.Of("check", "--diff", "--out", "x", dockerfile).Error);
    }

    [Fact]
    public void For_MSBuild_a_mistake_of_the_configuration_is_an_error_at_its_place()
    {
        var dockerfile = Path.Combine(_folder, "Dockerfile");
        File.WriteAllText(dockerfile, "FROM scratch\n");
        var configuration = Path.Combine(_folder, ".dockerfile-secrets.toml");
        File.WriteAllText(configuration, "\nselct = []\n");
        var run = ToolRun.Of("check", "--format", "msbuild", dockerfile);
        Assert.Equal((2, $"{configuration}(2,1): error : there is no key 'selct'; did you mean select?\n"), (run.ExitCode, run.Error));
    }
}
