namespace DockerfileSecrets;

/// <summary>The UTF-8 byte order mark (U+FEFF) at the start of a file. BuildKit drops it (<c>parser.go</c>, <c>discardBOM</c>).</summary>
public sealed class ByteOrderMark : DocumentElement
{
    internal ByteOrderMark(in ElementText element)
        : base(in element)
    {
    }

    /// <inheritdoc/>
    public override TextSpan Span => new(0, 1);
}
