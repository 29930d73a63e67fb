namespace DockerfileSecrets.Cli.Input;

/// <summary>Where the Dockerfile of a call is.</summary>
/// <param name="Path">The path; <c>-</c> for standard input.</param>
/// <param name="Context">The build context: the directory that was given, else the current one.</param>
/// <param name="Error">Why there is none; <see langword="null"/> when it may be read.</param>
internal readonly record struct DockerfilePath(string Path, string Context, string? Error)
{
    /// <summary>What is looked for in a directory, in this order.</summary>
    private static readonly string[] Names = ["Dockerfile", "Containerfile"];

    /// <summary>Takes a file as it is, and looks for one in a directory.</summary>
    /// <param name="given">What the call says; <see langword="null"/> for the current directory.</param>
    public static DockerfilePath Find(string? given)
    {
        if (given is not null && (given.Length == 0 || given == "-" || !Directory.Exists(given)))
        {
            return new(given, ".", null);
        }

        var context = given ?? ".";
        var prefix = context == "." ? "" : context.EndsWith('/') ? context : context + "/";
        foreach (var name in Names)
        {
            if (File.Exists(prefix + name))
            {
                return new(prefix + name, context, null);
            }
        }

        var where = context == "." ? "the current directory" : context;
        return new("", context, $"there is no {string.Join(" and no ", Names)} in {where}");
    }

    /// <summary>Whether docker finds the file without being told its name.</summary>
    public bool IsDefault => Path == (Context == "." ? "" : Context.EndsWith('/') ? Context : Context + "/") + Names[0];
}
