namespace DockerfileSecrets.BuildFiles;

/// <summary>Joins the paths that build files hold.</summary>
internal static class BuildPaths
{
    /// <summary>A path from a directory, written as short as it goes with slashes.</summary>
    public static string Join(string directory, string path)
    {
        var relative = path.StartsWith("./", StringComparison.Ordinal) && path.Length > 2 ? path[2..] : path;
        return directory is "" or "." || Path.IsPathRooted(path) ? relative
            : relative == "." ? directory
            : directory.EndsWith('/') ? directory + relative : directory + "/" + relative;
    }

    public static string DirectoryOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } directory ? directory.Replace('\\', '/') : ".";

    /// <summary>Whether a context is fetched from elsewhere. (buildx util/urlutil and build/url.go.)</summary>
    public static bool IsRemote(string context) => context.Contains("://", StringComparison.Ordinal) || context.StartsWith("git@", StringComparison.Ordinal)
        || context.StartsWith("github.com/", StringComparison.Ordinal);
}
