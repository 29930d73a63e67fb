using DockerfileSecrets.Cli;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Tests.Cli;

/// <summary><c>emit</c> and <c>build</c>.</summary>
public sealed class SupplyCommandTests : IDisposable
{
    private const string Sample = "FROM alpine\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm ci\nRUN --mount=type=secret,id=netrc make\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("supply");
    private readonly List<string> _started = [];

    public SupplyCommandTests() => File.WriteAllText(Path.Combine(_folder.FullName, "Dockerfile"), Sample);

    public void Dispose() => _folder.Delete(true);

    private (int Exit, string Out, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, new ToolConsole(output, error, () => new MemoryStream(), TextStyle.Plain, TextStyle.Plain)
        {
            Variable = name => name is "NPM_TOKEN" or "npm_token" ? "hunter2" : null,
            RunProgram = (program, words) =>
            {
                _started.Add(string.Join(' ', words.Prepend(program)));
                return 17;
            },
        });
        Assert.DoesNotContain("hunter2", output.ToString() + error, StringComparison.Ordinal);
        return (exit, output.ToString(), error.ToString());
    }

    [Fact]
    public void Build_runs_docker_with_what_was_given_and_ends_with_its_exit_code()
    {
        var run = Run("build", "-t", "x", "--secret", "id=npm_token,env=NPM_TOKEN", "--progress=plain", _folder.FullName);
        Assert.Equal((17, ""), (run.Exit, run.Out));
        Assert.Contains("`netrc` is not supplied and optional", run.Error, StringComparison.Ordinal);
        Assert.Equal($"docker buildx build -t x --secret id=npm_token,env=NPM_TOKEN --progress=plain {_folder.FullName}", Assert.Single(_started));
    }

    [Fact]
    public void Build_stops_when_a_required_secret_is_missing()
    {
        var run = Run("build", "--secret", "id=npm-token,env=NPM_TOKEN", _folder.FullName);
        Assert.Equal(3, run.Exit);
        Assert.Empty(_started);
        Assert.Contains("`npm_token` is required in line 2 and is not supplied", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean npm_token?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_stops_when_the_variable_of_a_required_secret_is_not_set()
    {
        var run = Run("build", "--secret", "id=npm_token,env=UNSET", _folder.FullName);
        Assert.Equal(3, run.Exit);
        Assert.Contains("the variable `UNSET`, which is not set", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_prints_the_command_with_explicit_sources()
    {
        var run = Run("build", "--dry-run", "--secret=id=npm_token", "--build-arg", "A=b c", _folder.FullName);
        Assert.Equal((0, $"docker buildx build --secret=id=npm_token,env=npm_token --build-arg 'A=b c' {_folder.FullName}\n"), (run.Exit, run.Out));
        Assert.Empty(_started);
    }

    [Theory]
    [InlineData("build", "needs a CONTEXT")]
    [InlineData("build --secret id=a,sorce=b .", "DFS412")]
    [InlineData("build no-such-file -f no-such-file", "cannot read no-such-file")]
    [InlineData("emit --for nothing", "--format is docker, podman")]
    [InlineData("emit --source x", "--source is ID=env:NAME")]
    public void Wrong_calls_are_explained(string call, string message)
    {
        var run = Run(call.Split(' '));
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Emit_writes_the_supply()
    {
        var run = Run("emit", "--source", "netrc=file:a b", Path.Combine(_folder.FullName, "Dockerfile"));
        Assert.Equal(0, run.Exit);
        Assert.Contains("--secret id=npm_token,env=NPM_TOKEN \\\n  --secret 'id=netrc,src=a b' \\\n  .\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Emit_names_a_stage_that_is_not_there() => Assert.Equal(2, Run("emit", "--target", "nope", _folder.FullName).Exit);

    /// <summary>What would stop the build that is written.</summary>
    [Theory]
    [InlineData("", "DFS001: The file holds no instruction.")]
    [InlineData("ARG A=1\n", "DFS067: The file has no stage: there is nothing to build.")]
    [InlineData("FROM alpine\nCOPY --from=9 a b\n", "DFS058: There is no stage number 9:")]
    [InlineData("FROM alpine\nRNU x\n", "DFS010: There is no instruction `RNU`.")]
    public void Emit_says_what_stops_the_build(string text, string message)
    {
        var path = Path.Combine(_folder.FullName, "Dockerfile");
        File.WriteAllText(path, text);
        var run = Run("emit", path);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith($"dockerfile-secrets: {path}: {message}", run.Error, StringComparison.Ordinal);
        Assert.Contains("docker build", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_emitted_script_passes_what_is_there_and_stops_without_what_is_required()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var script = Path.Combine(_folder.FullName, "build.sh");
        File.WriteAllText(script, Run("emit", "--for", "shell", Path.Combine(_folder.FullName, "Dockerfile")).Out);
        File.WriteAllText(Path.Combine(_folder.FullName, "docker"), "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\n");
        File.SetUnixFileMode(Path.Combine(_folder.FullName, "docker"), (UnixFileMode)0x1ED);
        var (exit, output) = Sh(script, null);
        Assert.Equal((1, ""), (exit, output));
        (exit, output) = Sh(script, "x");
        Assert.Equal(0, exit);
        Assert.Contains("--secret\nid=npm_token,env=NPM_TOKEN\n--pull\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("netrc", output, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, "netrc"), "x");
        Assert.Contains("id=netrc,src=netrc\n", Sh(script, "x").Output, StringComparison.Ordinal);
    }

    private (int Exit, string Output) Sh(string script, string? token)
    {
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh", [script, "--pull"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName };
        start.Environment["PATH"] = _folder.FullName + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["NPM_TOKEN"] = token;
        using var child = System.Diagnostics.Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return (child.ExitCode, output);
    }
}
