namespace DockerfileSecrets.Parsing;

/// <summary>The keyword: everything up to <c>[\t\v\f\r ]</c>, possibly nothing; and the white space behind it. (BuildKit
/// <c>split_command.go</c>, <c>splitCommand</c>.)</summary>
internal sealed class KeywordLeaf : Leaf<KeywordCut>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, DocumentElement owner, out KeywordCut result)
    {
        // Flags stand behind white space of ASCII only, arguments behind any.
        var length = LengthOf(rest);
        var end = Spaces.SkipAscii(rest, length);
        var isBeforeFlags = end < rest.Length && rest[end] == '-';
        result = new KeywordCut(new Slice(start, length), Keywords.KindOf(rest[..length]), isBeforeFlags);
        return isBeforeFlags ? end : Spaces.SkipAll(rest, end);
    }

    /// <summary>How long the keyword is that a text begins with.</summary>
    internal static int LengthOf(ReadOnlySpan<char> text)
    {
        // Keywords are short: longer ones are unknown.
        var length = 0;
        while (length < text.Length && !Spaces.IsSeparator(text[length]))
        {
            length++;
        }

        return length;
    }
}
