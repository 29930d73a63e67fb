namespace DockerfileSecrets.Cli.Building;

/// <summary>Shows a command as it is typed into a POSIX shell.</summary>
internal static class ShellText
{
    public static string Of(string program, IEnumerable<string> arguments) => string.Join(' ', arguments.Prepend(program).Select(Quoted));

    private static string Quoted(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "_-./=:,@+%".Contains(c, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
