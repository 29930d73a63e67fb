using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli;

/// <summary>
/// <c>--arguments-from FILE</c>: arguments out of a file, one per line, in the place where it stands. A command line has a greatest length
/// (8191 characters in a Windows batch file) and a quoting of each shell; a file has neither.
/// </summary>
internal static class ArgumentsFile
{
    public const string Option = "--arguments-from";

    /// <summary>The arguments with those of the files, or why there are none. Behind <c>--</c> nothing is read, and what a file says is not read again.</summary>
    public static (string[]? Arguments, string? Error) Expand(string[] arguments)
    {
        var expanded = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--")
            {
                expanded.AddRange(arguments[i..]);
                break;
            }

            if (arguments[i] != Option)
            {
                expanded.Add(arguments[i]);
                continue;
            }

            if (++i == arguments.Length)
            {
                return (null, $"{Option} needs a FILE with one argument per line");
            }

            try
            {
                var lines = File.ReadAllLines(arguments[i]);
                if (Array.FindIndex(lines, line => line.Contains('\0', StringComparison.Ordinal)) is >= 0 and var wrong)
                {
                    // Docker would get what stands before it.
                    return (null, FormattableString.Invariant($"{arguments[i]}:{wrong + 1}: no argument holds a NUL"));
                }

                expanded.AddRange(lines.Where(line => line.Length > 0));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return (null, $"cannot read {PathText.Of(arguments[i])}: {DockerfileReader.Reason(e, arguments[i])}");
            }
        }

        return ([.. expanded], null);
    }
}
