namespace DockerfileSecrets.Parsing;

/// <summary>The type of a HEALTHCHECK: everything up to white space, and that as well; fails when there is none. (BuildKit
/// <c>line_parsers.go</c>, <c>parseHealthConfig</c>.)</summary>
internal sealed class TypeLeaf : Leaf<Argument>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out Argument result)
    {
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        result = new Argument(owner, start, length);
        return length == 0 ? -1 : Spaces.SkipAll(rest, length);
    }
}
