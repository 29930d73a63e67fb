namespace DockerfileSecrets.Parsing;

/// <summary>The keyword: everything up to <c>[\t\v\f\r ]</c>, possibly nothing; and the white space behind it. (BuildKit
/// <c>split_command.go</c>, <c>splitCommand</c>.)</summary>
internal sealed class KeywordLeaf : Leaf<KeywordCut>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ElementText element, out KeywordCut result)
    {
        // Keywords are short: longer ones are unknown.
        var length = 0;
        while (length < rest.Length && !Spaces.Separators.Contains(rest[length]))
        {
            length++;
        }

        result = new KeywordCut(new Slice(start, length), Keywords.KindOf(rest[..length]));
        return Spaces.SkipAscii(rest, length);
    }
}
