using System.Diagnostics;

namespace DockerfileSecrets.Tests.Shell;

/// <summary>A shell of this machine, asked whether it can read a script (<c>-n</c> reads and runs nothing).</summary>
internal sealed record RealShell(string Name, string Path, params string[] Arguments)
{
    /// <summary>Those that are here: bash, dash (the sh of Debian) and the ash of BusyBox (that of Alpine).</summary>
    public static IReadOnlyList<RealShell> All { get; } = [.. Known().Where(shell => File.Exists(shell.Path))];

    public bool Accepts(string script)
    {
        using var process = Process.Start(new ProcessStartInfo(Path, [.. Arguments, "-n"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            using var input = new StreamWriter(process.StandardInput.BaseStream);
            input.Write(script);
        }
        catch (IOException)
        {
            // It stopped at an error before it had read everything.
        }

        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static IEnumerable<RealShell> Known()
    {
        yield return new RealShell("bash", "/bin/bash");
        yield return new RealShell("dash", "/bin/dash");
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        {
            yield return new RealShell("ash", System.IO.Path.Combine(folder, "busybox"), "ash");
        }
    }
}
