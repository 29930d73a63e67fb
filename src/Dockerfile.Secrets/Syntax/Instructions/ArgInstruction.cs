using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>ARG: variables that the build can be given.</summary>
/// <remarks><code>
/// ARG VERSION=1.2 COMMIT
///     ^^^^^^^^^^^ ^^^^^^ Declarations
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseArg</c>.</remarks>
public sealed class ArgInstruction : Instruction
{
    internal ArgInstruction(DraftElement draft, ImmutableArray<NameValue> pairs)
        : base(draft)
    {
        Declarations = pairs;
        JoinPairs(pairs);
    }

    /// <summary>The variables declared, in the order of the text, with their default or without; empty when there are none (DFS012).</summary>
    public ImmutableArray<NameValue> Declarations { get; }

    private protected override void AddArgumentNodes(ImmutableArray<SyntaxNode>.Builder children) => children.AddRange(Declarations);
}
