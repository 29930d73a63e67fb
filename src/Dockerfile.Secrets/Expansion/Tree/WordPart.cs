namespace DockerfileSecrets;

/// <summary>A part of a word: one of the sealed classes beside this one.</summary>
internal abstract class WordPart(TextSpan span)
{
    /// <summary>The part in the word's text, quotes and braces included.</summary>
    public TextSpan Span { get; } = span;
}
