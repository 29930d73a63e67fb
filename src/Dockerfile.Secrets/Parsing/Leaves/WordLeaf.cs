using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>A word: everything up to <c>[\t\v\f\r ]</c>; fails when there is none. (BuildKit <c>line_parsers.go</c>, <c>reWhitespace</c>.)</summary>
internal sealed class WordLeaf : Leaf<ArgumentCut>
{
    internal static readonly SearchValues<char> Separators = SearchValues.Create("\t\v\f\r ");

    protected override int Eat(ReadOnlySpan<char> rest, int start, char escape, out ArgumentCut result)
    {
        var length = rest.IndexOfAny(Separators);
        length = length < 0 ? rest.Length : length;
        result = new ArgumentCut(new Slice(start, length), null);
        return length == 0 ? -1 : length;
    }
}
