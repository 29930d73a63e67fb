namespace DockerfileSecrets.Parsing;

/// <summary>A word: everything up to <c>[\t\v\f\r ]</c>, and the separators behind it; fails when there is none. (BuildKit
/// <c>line_parsers.go</c>, <c>reWhitespace</c>.)</summary>
internal sealed class WordLeaf : Leaf<Argument>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ElementText element, out Argument result)
    {
        var length = rest.IndexOfAny(Spaces.Separators);
        length = length < 0 ? rest.Length : length;
        if (length == 0)
        {
            result = null!;
            return -1;
        }

        result = new Argument(element, new Slice(start, length));
        return Spaces.SkipSeparators(rest, length);
    }
}
