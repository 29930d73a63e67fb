using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using DockerfileSecrets.Tests.Images;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>verify docker-daemon:NAME and build --verify, as processes with a program in the place of docker.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DockerDaemonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public DockerDaemonTests()
    {
        // `save NAME` writes the archive of that name; `buildx build` writes the id that the file `id` has to the --iidfile.
        var docker = Path.Combine(_folder, "docker");
        File.WriteAllText(docker, """
            #!/bin/sh
            cd "$(dirname "$0")"
            if [ "$1" = save ]; then
              if [ -f "$2.tar" ]; then exec cat "$2.tar"; fi
              echo "Error response from daemon: reference does not exist" >&2; exit 1
            fi
            echo "$*" > called
            while [ $# -gt 0 ]; do
              if [ "$1" = --iidfile ]; then cat id > "$2"; fi
              shift
            done
            exit "$(cat code 2>/dev/null || echo 0)"
            """);
        File.SetUnixFileMode(docker, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(_folder, "token"), TestImage.Value + "\n");
        File.WriteAllText(Path.Combine(_folder, "Dockerfile"), "FROM scratch\nRUN --mount=type=secret,id=npm_token true\n");
        File.WriteAllBytes(Path.Combine(_folder, "leak.tar"), new TestImage().Layer("app/key", TestImage.Value).Saved());
        File.WriteAllBytes(Path.Combine(_folder, "clean.tar"), new TestImage().Layer("app/key", "none").Oci());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("leak", 1, "secret 'npm_token' (plain)")]
    [InlineData("clean", 0, "nothing found")]
    [InlineData("none", 2, "reference does not exist")]
    public void An_image_of_the_engine_is_read_through_docker_save(string name, int code, string what)
    {
        var (exit, output) = Run("verify", "docker-daemon:" + name, "--secret", "id=npm_token,src=token");
        Assert.Equal(code, exit);
        Assert.Contains(what, output, StringComparison.Ordinal);
        Assert.DoesNotContain(TestImage.Value[..12], output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leak", 1, "secret 'npm_token' (plain)")]
    [InlineData("clean", 0, "nothing found: 1 value")]
    [InlineData("none", 2, "is it in the local engine?")]
    [InlineData("", 2, "docker gave it no id")]
    public void A_build_is_verified_by_the_id_that_docker_wrote(string id, int code, string what)
    {
        File.WriteAllText(Path.Combine(_folder, "id"), id);
        var (exit, output) = Run("build", "--verify", "--secret", "id=npm_token,src=token", ".");
        Assert.Equal(code, exit);
        Assert.Contains(what, output, StringComparison.Ordinal);
        var called = File.ReadAllText(Path.Combine(_folder, "called"));
        Assert.StartsWith("buildx build --iidfile ", called, StringComparison.Ordinal);
        Assert.DoesNotContain("--verify", called, StringComparison.Ordinal);
        Assert.False(File.Exists(called.Split(' ')[3]));
    }

    [Fact]
    public void The_file_for_the_id_that_is_given_is_used_and_a_failed_build_is_not_verified()
    {
        File.WriteAllText(Path.Combine(_folder, "id"), "leak");
        Assert.Equal(1, Run("build", "--verify", "--iidfile", "my.iid", "--secret", "id=npm_token,src=token", ".").Exit);
        Assert.Equal("leak", File.ReadAllText(Path.Combine(_folder, "my.iid")));
        File.WriteAllText(Path.Combine(_folder, "code"), "17");
        Assert.Equal((17, ""), Run("build", "--verify", "--secret", "id=npm_token,src=token", "."));
    }

    [Fact]
    public void A_weak_value_is_refused_before_the_build()
    {
        File.WriteAllText(Path.Combine(_folder, "token"), "abc");
        var (exit, output) = Run("build", "--verify", "--secret", "id=npm_token,src=token", ".");
        Assert.Equal(2, exit);
        Assert.Contains("docker was not started", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "called")));
    }

    private (int Exit, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dockerfile-secrets.dll"), .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = _folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
