namespace DockerfileSecrets.Parsing;

/// <summary>A run of <c>[\t\v\f\r ]</c>, which separates words; also none.</summary>
internal sealed class SeparatorLeaf : Leaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out int result)
    {
        var end = rest.IndexOfAnyExcept(WordLeaf.Separators);
        return result = end < 0 ? rest.Length : end;
    }
}
