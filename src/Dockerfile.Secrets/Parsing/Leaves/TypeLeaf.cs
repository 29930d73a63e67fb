namespace DockerfileSecrets.Parsing;

/// <summary>The type of a HEALTHCHECK: everything up to white space; fails when there is none. (BuildKit <c>line_parsers.go</c>,
/// <c>parseHealthConfig</c>.)</summary>
internal sealed class TypeLeaf : Leaf<ArgumentCut>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out ArgumentCut result)
    {
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        result = new ArgumentCut(new Slice(start, length), null);
        return length == 0 ? -1 : length;
    }
}
