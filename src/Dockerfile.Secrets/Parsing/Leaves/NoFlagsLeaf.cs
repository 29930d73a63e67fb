using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>The white space behind a keyword without flags, also none.</summary>
internal sealed class NoFlagsLeaf : Leaf<ImmutableArray<Flag>>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ElementText element, out ImmutableArray<Flag> result)
    {
        result = [];
        return Spaces.SkipAll(rest, 0);
    }
}
