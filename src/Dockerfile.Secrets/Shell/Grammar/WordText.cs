namespace DockerfileSecrets.Shell;

/// <summary>Reads words that stand by themselves.</summary>
internal static class WordText
{
    /// <summary>Reads the lines of a heredoc that the shell expands; what cannot be read is one literal.</summary>
    public static ShellWord OfHeredoc(string content, TextSpan span, int depth)
    {
        if (depth < ShellConfiguration.MaxDepth)
        {
            var result = Pidgin.ParserExtensions.Parse(WordGrammar.Heredoc, content.AsSpan(), new ShellConfiguration(content, span.Start, depth + 1));
            if (result.Success && result.Value.Span.Length == content.Length)
            {
                return result.Value;
            }
        }

        return new ShellWord(span, [new LiteralPart(span, content)]);
    }
}
