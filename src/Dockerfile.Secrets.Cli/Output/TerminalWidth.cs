using System.Globalization;

namespace DockerfileSecrets.Cli.Output;

/// <summary>How many columns lines may take.</summary>
internal static class TerminalWidth
{
    /// <summary>What <c>COLUMNS</c> says, as POSIX has it, else what the terminal says; <see langword="null"/> without either.</summary>
    public static int? Of(bool isTerminal) => Of(isTerminal, Environment.GetEnvironmentVariable, static () => Console.WindowWidth);

    internal static int? Of(bool isTerminal, Func<string, string?> variable, Func<int> ask)
    {
        if (int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > 0)
        {
            return said;
        }

        if (!isTerminal)
        {
            return null;
        }

        try
        {
            // A terminal that nobody gave a size says 0.
            return ask() is > 0 and var columns ? columns : null;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
