namespace DockerfileSecrets.Supply;

/// <summary>Quotes words for a POSIX shell.</summary>
internal static class ShellQuoting
{
    public static string Word(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "_-./=:,@+%".Contains(c, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
