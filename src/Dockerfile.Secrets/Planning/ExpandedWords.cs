namespace DockerfileSecrets;

/// <summary>Tells words that are expanded from those that stand for a heredoc.</summary>
internal static class ExpandedWords
{
    /// <summary>Whether an argument is the marker of a heredoc: the builder replaces it by a name of its own.</summary>
    public static bool IsHeredoc(Instruction instruction, Argument argument) =>
        !instruction.Heredocs.IsEmpty && argument.ValueText.TrimStart("0123456789").StartsWith("<<");
}
