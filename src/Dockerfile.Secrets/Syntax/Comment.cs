namespace DockerfileSecrets;

/// <summary>A comment that takes a whole line.</summary>
/// <remarks><code>
///   # builds the app
///   ^^^^^^^^^^^^^^^^ Span
///     ^^^^^^^^^^^^^^ Content
/// </code></remarks>
public sealed class Comment : DocumentElement
{
    internal Comment(in ElementText element)
        : base(in element)
    {
    }

    /// <inheritdoc/>
    public override TextSpan Span => TextSpan.FromBounds(ContentStart, ContentEnd);

    /// <summary>What the comment says: without <c>#</c> and the white space around; empty for a lone <c>#</c>.</summary>
    public string Content => Element.LogicalText[1..].Trim().ToString();

    /// <summary>Whether white space stands before the <c>#</c>.</summary>
    public bool IsIndented => ContentStart > 0;
}
