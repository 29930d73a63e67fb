using System.Diagnostics;
using System.Globalization;
using DockerfileSecrets.Tests.Cli.Shells;

namespace DockerfileSecrets.Tests.Cli;

/// <summary>Ctrl-C in a terminal: the signal goes to every program in the foreground, and docker has the last word.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dockerfile-secrets-interrupt").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ShellFact("setsid")]
    public async Task Build_waits_for_docker_to_end_and_ends_with_its_exit_code()
    {
        File.WriteAllText(Path.Combine(_folder, "Dockerfile"), "FROM scratch\n");
        var docker = Path.Combine(_folder, "docker");
        await File.WriteAllTextAsync(docker, "#!/bin/sh\ntrap 'sleep 0.5; echo interrupted; exit 42' INT\necho \"started $*\"\ni=0\nwhile [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done\nexit 7\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(docker, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // In a group of its own, as a terminal would start it: else the signal would reach the tests too. And with the signal as a terminal has it: where
        // the tests run in the background it is ignored, which programs inherit and shells do not trap.
        var start = new ProcessStartInfo("setsid", ["env", "--default-signal=INT", Environment.ProcessPath!, typeof(DockerfileSecrets.Cli.ToolConsole).Assembly.Location, "build", "--no-cache", "."])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = _folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var tool = Process.Start(start)!;
        Assert.Equal("started buildx build --no-cache .", await tool.StandardOutput.ReadLineAsync());
        using (var kill = Process.Start("kill", ["-INT", "--", string.Create(CultureInfo.InvariantCulture, $"-{tool.Id}")]))
        {
            await kill.WaitForExitAsync();
        }

        Assert.Equal("interrupted\n", await tool.StandardOutput.ReadToEndAsync());
        await tool.WaitForExitAsync();
        Assert.Equal(42, tool.ExitCode);
    }
}
