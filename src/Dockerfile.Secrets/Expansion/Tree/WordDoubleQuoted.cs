namespace DockerfileSecrets;

/// <summary>Text between double quotes, in which variables and some escapes act.</summary>
internal sealed class WordDoubleQuoted(TextSpan span, WordTree content, bool isClosed) : WordPart(span)
{
    public WordTree Content { get; } = content;

    public bool IsClosed { get; } = isClosed;
}
