using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>ENV: variables of the image, from here on and in every container.</summary>
/// <remarks><code>
/// ENV NODE_ENV=production PORT=8080
///     ^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^ Variables
/// </code>
/// BuildKit <c>parser/line_parsers.go</c>, <c>parseNameVal</c>: without an equal sign in the first word it is the old form, one name and one value.</remarks>
public sealed class EnvInstruction : Instruction
{
    internal EnvInstruction(DraftElement draft, ImmutableArray<NameValue> pairs)
        : base(draft)
    {
        Variables = pairs;
        JoinPairs(pairs);
    }

    /// <summary>The variables in the order of the text; empty when there are none (DFS012).</summary>
    public ImmutableArray<NameValue> Variables { get; }

    private protected override void AddArgumentNodes(ImmutableArray<SyntaxNode>.Builder children) => children.AddRange(Variables);
}
