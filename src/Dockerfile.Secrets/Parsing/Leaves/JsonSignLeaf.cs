namespace DockerfileSecrets.Parsing;

/// <summary>A sign of JSON and the white space behind it; fails at anything else.</summary>
internal sealed class JsonSignLeaf(char sign) : Leaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out int result) =>
        result = !rest.IsEmpty && rest[0] == sign ? Spaces.SkipJson(rest, 1) : -1;
}
