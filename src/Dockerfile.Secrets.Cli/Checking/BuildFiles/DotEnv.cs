namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>The file <c>.env</c> beside a Compose file: docker compose takes variables from it that the environment does not set, those of secrets too.
/// (compose-go dotenv/parser.go.)</summary>
internal static class DotEnv
{
    /// <summary>Variables of the environment, and behind them those of the file; only the former when it cannot be read.</summary>
    public static Func<string, string?> Behind(Func<string, string?> variable, string directory)
    {
        string text;
        try
        {
            text = File.ReadAllText(Path.Combine(directory, ".env"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return variable;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => !l.StartsWith('#')))
        {
            var assignment = line.StartsWith("export ", StringComparison.Ordinal) ? line[7..].TrimStart() : line;
            if (assignment.IndexOf('=', StringComparison.Ordinal) is > 0 and var equal)
            {
                values[assignment[..equal].TrimEnd()] = Value(assignment[(equal + 1)..].TrimStart());
            }
        }

        return name => variable(name) ?? values.GetValueOrDefault(name);
    }

    /// <summary>Quotes go, and without them a comment behind a blank.</summary>
    private static string Value(string text) => text switch
    {
        ['"' or '\'', ..] when text.IndexOf(text[0], 1) is > 0 and var end => text[1..end],
        _ => (text.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment ? text[..comment] : text).TrimEnd(),
    };
}
