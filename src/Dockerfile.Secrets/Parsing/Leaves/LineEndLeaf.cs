namespace DockerfileSecrets.Parsing;

/// <summary>The end of the line; fails when something is left.</summary>
internal sealed class LineEndLeaf : Leaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out int result) => result = rest.IsEmpty ? 0 : -1;
}
