using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>The shell form of a command: its line feeds must stand behind an escape character, which the builder takes out with them.</summary>
internal static class CommandText
{
    /// <summary>What the builder makes of a command: lines joined.</summary>
    /// <exception cref="ArgumentException">A line feed would end the instruction.</exception>
    public static string Joined(string command, char escape)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!command.Contains('\n', StringComparison.Ordinal))
        {
            return command;
        }

        var joined = new StringBuilder();
        var lines = command.Split('\n');
        foreach (var line in lines[..^1])
        {
            var end = line.TrimEnd('\r').TrimEnd(' ', '\t');
            if (!end.EndsWith(escape))
            {
                throw new ArgumentException(
                    $"A line feed ends the instruction. End each line but the last with {escape}, or write a heredoc.", nameof(command));
            }

            joined.Append(end, 0, end.Length - 1);
        }

        return joined.Append(lines[^1]).ToString();
    }
}
