using System.ComponentModel;
using System.Diagnostics;

namespace DockerfileSecrets.Cli.Building;

/// <summary>Runs a program in the place of this one: same terminal, same streams, its exit code.</summary>
internal static class ChildProgram
{
    public static int? Run(string program, IReadOnlyList<string> arguments)
    {
        // Ctrl-C goes to everything in the terminal's foreground: docker ends the build, and this process waits for it to do so.
        static void Wait(object? sender, ConsoleCancelEventArgs e) => e.Cancel = true;
        Console.CancelKeyPress += Wait;
        try
        {
            using var child = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false });
            if (child is null)
            {
                return null;
            }

            child.WaitForExit();
            return child.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            Console.CancelKeyPress -= Wait;
        }
    }

    /// <summary>Runs a program that asks nothing, and gives what it wrote; null when it cannot be started.</summary>
    public static ProgramAnswer? Ask(string program, IReadOnlyList<string> arguments, string directory)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetFullPath(directory),
            };
            using var child = Process.Start(start);
            if (child is null)
            {
                return null;
            }

            child.StandardInput.Close();
            var (output, error) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
            child.WaitForExit();
            return new ProgramAnswer(child.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
