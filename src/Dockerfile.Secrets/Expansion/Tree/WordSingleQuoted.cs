namespace DockerfileSecrets;

/// <summary>Text between single quotes, in which nothing acts.</summary>
internal sealed class WordSingleQuoted(TextSpan span, bool isClosed) : WordPart(span)
{
    public bool IsClosed { get; } = isClosed;

    /// <summary>The text between the quotes.</summary>
    public TextSpan ContentSpan => TextSpan.FromBounds(Span.Start + 1, Span.End - (IsClosed ? 1 : 0));
}
