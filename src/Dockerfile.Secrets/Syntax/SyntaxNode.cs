using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A part of a Dockerfile. Nodes are immutable and keep positions relative to the element (instruction, comment,
/// directive, blank lines) that they belong to, so that versions of a document share what did not change.</summary>
/// <remarks><see cref="DockerfileDocument.GetSpan(SyntaxNode)"/> gives positions in the file. Nodes compare by reference;
/// <see cref="Instruction.IsEquivalentTo"/> compares what they say. Safe to read from several threads.</remarks>
public abstract class SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    /// <summary>Where the node stands, relative to the start of the element that it belongs to, in UTF-16 code units. A node that a
    /// continuation goes through covers the continuation.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>The nodes right inside this one, in the order of the text; they do not overlap. Empty for a leaf, never default.</summary>
    public virtual ImmutableArray<SyntaxNode> Children => [];

    /// <summary>The element that the node belongs to.</summary>
    internal abstract DocumentElement Owner { get; }

    /// <summary>The text that the node was parsed from; what a linter hands out is bound to it.</summary>
    internal ref readonly ElementText Element => ref Owner.OwnText;

    /// <summary>Prints the node: the text exactly as it stands in the file, continuations included.</summary>
    /// <returns>The text of <see cref="Span"/>.</returns>
    public override string ToString() => Element.GetText(Span);
}
