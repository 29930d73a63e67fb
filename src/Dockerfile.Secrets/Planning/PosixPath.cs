namespace DockerfileSecrets;

/// <summary>Paths of the image, with slashes. (Go's <c>path.Join</c> and <c>path.Clean</c>.)</summary>
internal static class PosixPath
{
    public static bool IsAbsolute(string path) => path.StartsWith('/');

    /// <summary>Joins a relative path to a directory and cleans the result: no empty, <c>.</c> or <c>..</c> parts.</summary>
    public static string Join(string directory, string path)
    {
        var joined = directory == "/" ? "/" + path : directory + "/" + path;
        if (IsClean(joined))
        {
            return joined;
        }

        var parts = new List<string>();
        foreach (var part in joined.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>Whether a path is surely clean, as nearly all are: no empty part, and none that begins with a dot.</summary>
    private static bool IsClean(string path) => path is ['/', .., not '/'] && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);
}
