namespace DockerfileSecrets.Parsing;

/// <summary>The keyword: everything up to <c>[\t\v\f\r ]</c>, possibly nothing. (BuildKit <c>split_command.go</c>, <c>splitCommand</c>.)</summary>
internal sealed class KeywordLeaf : Leaf<KeywordCut>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out KeywordCut result)
    {
        var length = rest.IndexOfAny(WordLeaf.Separators);
        length = length < 0 ? rest.Length : length;
        result = new KeywordCut(new Slice(start, length), Keywords.KindOf(rest[..length]));
        return length;
    }
}
