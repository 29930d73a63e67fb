namespace DockerfileSecrets.Parsing;

/// <summary>Words: each is everything up to <c>[\t\v\f\r ]</c>, and the separators behind it. (BuildKit <c>line_parsers.go</c>,
/// <c>reWhitespace</c>.)</summary>
internal sealed class WordsLeaf : ArgumentsLeaf
{
    protected override int EatWord(ReadOnlySpan<char> rest, char escape, out int length)
    {
        length = rest.IndexOfAny(Spaces.Separators);
        length = length < 0 ? rest.Length : length;
        return length == 0 ? -1 : Spaces.SkipSeparators(rest, length);
    }
}
