namespace DockerfileSecrets.Parsing;

/// <summary>All that is left as one argument; none when nothing is left.</summary>
internal sealed class TextLeaf : Leaf<ArgumentsCut>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ElementText element, out ArgumentsCut result)
    {
        var slice = new Slice(start, rest.Length);
        result = new ArgumentsCut(ArgumentForm.Text, slice, rest.IsEmpty ? [] : [new Argument(element, slice)]);
        return rest.Length;
    }
}
