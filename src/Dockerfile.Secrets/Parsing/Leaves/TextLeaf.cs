namespace DockerfileSecrets.Parsing;

/// <summary>All that is left as one argument; none when nothing is left.</summary>
internal sealed class TextLeaf : Leaf<ArgumentsCut>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out ArgumentsCut result)
    {
        result = new ArgumentsCut(ArgumentForm.Text, rest.IsEmpty ? [] : [new Argument(owner, start, rest.Length)]);
        return rest.Length;
    }
}
