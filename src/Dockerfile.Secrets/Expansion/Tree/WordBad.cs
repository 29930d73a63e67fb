namespace DockerfileSecrets;

/// <summary>A place where BuildKit gives up; the part takes all the text behind it along.</summary>
/// <remarks>Invariant: it is the last part read, so what encloses it is unclosed; its error comes first, so nobody sees that.</remarks>
internal sealed class WordBad(TextSpan span, ExpansionError error, bool isAtEnd) : WordPart(span)
{
    public ExpansionError Error { get; } = error;

    /// <summary>Whether all the text had been read when the error was found: see <see cref="WordEvaluator"/>.</summary>
    public bool IsAtEnd { get; } = isAtEnd;
}
