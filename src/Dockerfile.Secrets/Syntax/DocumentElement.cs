using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>One of the pieces that a document is made of, one behind the other without a gap: an instruction, a comment, a
/// directive, blank lines or a byte order mark. Together their texts are the file.</summary>
public abstract class DocumentElement : SyntaxNode
{
    private protected ElementText _text;

    private protected DocumentElement(in ElementText text) => _text = text;

    /// <summary>The whole text of the element: white space before it, everything inside, its line end, the heredocs behind it.
    /// For the instruction inside an ONBUILD, the text of that ONBUILD.</summary>
    public string FullText => Element.GetText(new TextSpan(0, Element.Full.Length));

    /// <summary>What is wrong with the element by itself, in the order in which BuildKit would meet it; spans are relative to the
    /// element. Empty when nothing is, never default. <see cref="DockerfileDocument.Diagnostics"/> has them with the spans of the file.</summary>
    public virtual ImmutableArray<Diagnostic> Diagnostics =>
        Parsing.LineLimit.FindTooLong(Element) is { } tooLong ? [Parsing.LanguageMessages.LineTooLong(tooLong)] : [];

    internal sealed override DocumentElement Owner => this;

    /// <summary>The text of the element.</summary>
    internal ref readonly ElementText OwnText => ref _text;

    /// <summary>The first offset of the content: the element without the white space before it.</summary>
    private protected int ContentStart => Element.ToRelative(default).Start;

    /// <summary>The first offset of the element's text that a line end and white space before it leave.</summary>
    private protected int ContentEnd
    {
        get
        {
            var end = Element.Full.End;
            while (end > Element.Full.Start && char.IsWhiteSpace(Element.Source[end - 1]))
            {
                end--;
            }

            return end - Element.Full.Start;
        }
    }
}
