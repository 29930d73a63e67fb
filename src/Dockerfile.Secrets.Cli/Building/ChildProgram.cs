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
}
