using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>LABEL: metadata of the image.</summary>
/// <remarks><code>
/// LABEL org.opencontainers.image.title="app" version=1
///       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^ Labels
/// </code>
/// BuildKit <c>parser/line_parsers.go</c>, <c>parseNameVal</c>.</remarks>
public sealed class LabelInstruction : Instruction
{
    internal LabelInstruction(DraftElement draft, ImmutableArray<NameValue> pairs)
        : base(draft)
    {
        Labels = pairs;
        JoinPairs(pairs);
    }

    /// <summary>The labels in the order of the text; empty when there are none (DFS012).</summary>
    public ImmutableArray<NameValue> Labels { get; }

    private protected override void AddArgumentNodes(ImmutableArray<SyntaxNode>.Builder children) => children.AddRange(Labels);
}
