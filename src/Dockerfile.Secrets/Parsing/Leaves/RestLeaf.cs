namespace DockerfileSecrets.Parsing;

/// <summary>All that is left, possibly nothing.</summary>
internal sealed class RestLeaf : Leaf<Slice>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out Slice result)
    {
        result = new Slice(start, rest.Length);
        return rest.Length;
    }
}
