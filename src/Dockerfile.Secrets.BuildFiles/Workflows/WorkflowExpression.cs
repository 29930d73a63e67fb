namespace DockerfileSecrets.BuildFiles.Workflows;

/// <summary>What can be told of <c>${{ ... }}</c> without running it.</summary>
internal static class WorkflowExpression
{
    /// <summary>Whether an expression in the text takes a secret of the repository, or the token of the run.</summary>
    public static bool HoldsSecret(string text)
    {
        for (var at = text.IndexOf("${{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("${{", at + 3, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", at, StringComparison.Ordinal);
            var expression = text[(at + 3)..(end < 0 ? text.Length : end)];
            if (expression.Contains("secrets.", StringComparison.OrdinalIgnoreCase) || expression.Contains("secrets[", StringComparison.OrdinalIgnoreCase)
                || expression.Contains("github.token", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text; null when it is not known before the run.</summary>
    public static string? Known(string? text) => text is null || text.Contains("${{", StringComparison.Ordinal) ? null : text;

    /// <summary>The text with every expression emptied, so that the blanks in it do not look like those between words.</summary>
    public static string WithoutContent(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length && text.IndexOf("${{", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            result.Append(text, at, start - at).Append("${{}}");
            at = end < 0 ? text.Length : end + 2;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
