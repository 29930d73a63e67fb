using System.Buffers;
using System.Globalization;

namespace DockerfileSecrets.Parsing;

/// <summary>Finds <c>N&lt;&lt;-"NAME"</c> in the line of an instruction. (BuildKit <c>parser.go</c>, <c>heredocsFromLine</c> and
/// <c>heredocFromMatch</c>.)</summary>
internal static class HeredocMarkers
{
    /// <summary>What makes the words of a line something else than what is written there.</summary>
    private static readonly SearchValues<char> OfLexer = SearchValues.Create("'\"$\\");

    public static List<HeredocMarker> Find(ReadOnlySpan<char> line)
    {
        var markers = new List<HeredocMarker>(line.Count("<<"));
        if (!line.ContainsAny(OfLexer))
        {
            FindPlain(line, markers);
            return markers;
        }

        if (HeredocLexer.Split(line, keepsQuotes: true, keepsEscapes: true) is not { } words)
        {
            return markers;
        }

        foreach (var word in words)
        {
            if (Read(word.Text) is { } marker)
            {
                markers.Add(marker with { Slice = new Slice(word.Start, word.Length) });
            }
        }

        return markers;
    }

    public static bool IsMarker(string word) => Read(word) is not null;

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
            return new HeredocMarker(default, rest.ToString(), DescriptorOf(word[..digits]), chomp, Expand: true);
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
