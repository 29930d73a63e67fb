using System.Buffers;
using System.Globalization;

namespace DockerfileSecrets.Parsing;

/// <summary>Finds <c>N&lt;&lt;-"NAME"</c> in the line of an instruction. (BuildKit <c>parser.go</c>, <c>heredocsFromLine</c> and
/// <c>heredocFromMatch</c>.)</summary>
internal static class HeredocMarkers
{
    /// <summary>What makes the words of a line something else than what is written there.</summary>
    private static readonly SearchValues<char> OfLexer = SearchValues.Create("'\"$\\");

    /// <summary>Adds the markers of a line to a list.</summary>
    public static void Find(ReadOnlySpan<char> line, List<HeredocMarker> markers)
    {
        if (!line.ContainsAny(OfLexer))
        {
            FindPlain(line, markers);
            return;
        }

        foreach (var word in HeredocLexer.Split(line, keepsQuotes: true, keepsEscapes: true) ?? [])
        {
            if (Read(word.Text) is { } marker)
            {
                // The lexer says what a word is; the line may hold it in another form.
                var name = marker.QuotedName ?? HeredocMarker.NameIn(word.Text, marker.Chomp).ToString();
                markers.Add(marker with { Slice = new Slice(word.Start, word.Length), QuotedName = name });
            }
        }
    }

    public static bool IsMarker(ReadOnlySpan<char> word) => Read(word) is not null;

    /// <summary>Words without quotes, escapes and variables stand in the line as they are: between white space, of which <c>&lt;&lt;</c> takes what
    /// follows into its word.</summary>
    private static void FindPlain(ReadOnlySpan<char> line, List<HeredocMarker> markers)
    {
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
            {
                if (line[at..] is ['<', '<', ..])
                {
                    at += 2;
                    var blanks = line[at..].IndexOfAnyExcept(" \t\r\n");
                    at = blanks < 0 ? line.Length : at + blanks;
                }
                else
                {
                    at++;
                }
            }

            if (Read(line[start..at]) is { } marker)
            {
                markers.Add(marker with { Slice = new Slice(start, at - start) });
            }

            at += at == start ? 1 : 0;
        }
    }

    /// <summary><c>^(\d*)&lt;&lt;(-?)\s*([^&lt;]*)$</c>, where the last part is one word of a shell.</summary>
    private static HeredocMarker? Read(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0 || !word[digits..].StartsWith("<<"))
        {
            return null;
        }

        var rest = word[(digits + 2)..];
        var chomp = rest is ['-', ..];
        rest = (chomp ? rest[1..] : rest).TrimStart(" \t\n\f\r");
        if (!rest.IsEmpty && !rest.ContainsAnyExcept(HeredocLexer.Plain))
        {
            return new HeredocMarker(default, null, DescriptorOf(word[..digits]), chomp, Expand: true);
        }

        if (rest.IsEmpty || rest.Contains('<')
            || HeredocLexer.Split(rest, keepsQuotes: false, keepsEscapes: false) is not [var name]
            || HeredocLexer.Split(rest, keepsQuotes: true, keepsEscapes: false) is not [var quoted])
        {
            return null;
        }

        return new HeredocMarker(default, name.Text, DescriptorOf(word[..digits]), chomp, Expand: Quotes(name.Text) == Quotes(quoted.Text));
    }

    private static uint DescriptorOf(ReadOnlySpan<char> digits)
    {
        // A number too large for Go's ParseUint gives the largest one there; no descriptor has it either way.
        _ = uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor);
        return descriptor;
    }

    private static int Quotes(string text) => text.AsSpan().Count('\'') + text.AsSpan().Count('"');
}
