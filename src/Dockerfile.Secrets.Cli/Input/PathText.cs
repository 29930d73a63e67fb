namespace DockerfileSecrets.Cli.Input;

/// <summary>Paths as a call gives them, which may be none at all: a variable of a shell that is not set.</summary>
internal static class PathText
{
    /// <summary>Whether a file can have the path; the framework throws at every other one.</summary>
    public static bool IsPath(string text) => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>The path for a message, where nobody would see an empty one.</summary>
    public static string Of(string path) => path.Length == 0 ? "''" : path;
}
