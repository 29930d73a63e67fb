namespace DockerfileSecrets.Printing;

/// <summary>Writes the paths of COPY, ADD and VOLUME: as words when they can be told apart, else as a JSON array.</summary>
internal static class PathText
{
    public static (ArgumentForm Form, string Text) Of(IReadOnlyList<string> paths, char escape) =>
        AreWords(paths, escape) ? (ArgumentForm.Words, string.Join(' ', paths)) : (ArgumentForm.Json, JsonText.Of(paths));

    private static bool AreWords(IReadOnlyList<string> paths, char escape)
    {
        foreach (var path in paths)
        {
            if (path.Length == 0 || path.Any(char.IsWhiteSpace) || path.Contains("<<", StringComparison.Ordinal))
            {
                return false;
            }
        }

        // A line that begins with `[` may be JSON, and one that ends with the escape character goes on.
        return paths.Count > 0 && paths[0][0] != '[' && paths[^1][^1] != escape;
    }
}
