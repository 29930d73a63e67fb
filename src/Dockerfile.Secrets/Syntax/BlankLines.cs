namespace DockerfileSecrets;

/// <summary>One or more lines with nothing but white space between other elements.</summary>
public sealed class BlankLines : DocumentElement
{
    internal BlankLines(in ElementText element)
        : base(in element)
    {
    }

    /// <summary>All of the lines, with their line ends.</summary>
    public override TextSpan Span => new(0, Element.Full.Length);
}
