namespace DockerfileSecrets.Parsing;

/// <summary>The white space of JSON, also none.</summary>
internal sealed class JsonSpaceLeaf : Leaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out int result)
    {
        var end = rest.IndexOfAnyExcept(" \t\r\n");
        return result = end < 0 ? rest.Length : end;
    }
}
