using System.Buffers;

namespace DockerfileSecrets.Images.Values;

/// <summary>The parts of a value that are looked for on their own.</summary>
internal static class ValueParts
{
    /// <summary>More lines than this are not looked for one by one, the longest are: every pattern costs memory.</summary>
    public const int MostParts = 512;

    private const int ShortestLine = 16;
    private const double FewestBitsPerByte = 2.5;

    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" \t\r\n\"'`=:;,()[]{}<>@|&?"u8);

    /// <summary>The whole value, then its lines and words, without what is in the list already.</summary>
    public static IEnumerable<(ValuePart Part, byte[] Bytes)> Of(byte[] value)
    {
        yield return (ValuePart.Whole, value);

        var seen = new HashSet<string>(StringComparer.Ordinal) { Convert.ToBase64String(value) };
        var parts = Lines(value).Concat(Words(value)).OrderByDescending(part => part.Bytes.Length).ThenBy(part => part.Part);
        foreach (var part in parts.Where(part => seen.Add(Convert.ToBase64String(part.Bytes))).Take(MostParts))
        {
            yield return part;
        }
    }

    private static List<(ValuePart Part, byte[] Bytes)> Lines(ReadOnlySpan<byte> value)
    {
        var lines = new List<(ValuePart, byte[])>();
        foreach (var range in Split(value, static rest => rest.IndexOf((byte)'\n')))
        {
            var line = value[range].Trim(" \t\r"u8);
            // `-----BEGIN RSA PRIVATE KEY-----` is in every library that reads keys.
            if (line.Length >= ShortestLine && !line.StartsWith("-----"u8) && ValueStrength.BitsPerByte(line) >= FewestBitsPerByte)
            {
                lines.Add((ValuePart.Line, line.ToArray()));
            }
        }

        return lines;
    }

    /// <summary>What stands for itself in a configuration file: the token of `//host/:_authToken=...`, the password of a .netrc.</summary>
    private static List<(ValuePart Part, byte[] Bytes)> Words(ReadOnlySpan<byte> value)
    {
        var words = new List<(ValuePart, byte[])>();
        foreach (var range in Split(value, static rest => rest.IndexOfAny(WordEnds)))
        {
            var word = value[range];
            if (word.Length >= ShortestLine && HasLetterAndDigit(word) && ValueStrength.BitsPerByte(word) >= FewestBitsPerByte)
            {
                words.Add((ValuePart.Word, word.ToArray()));
            }
        }

        return words;
    }

    private delegate int Find(ReadOnlySpan<byte> rest);

    private static List<Range> Split(ReadOnlySpan<byte> text, Find end)
    {
        var ranges = new List<Range>();
        for (var start = 0; start < text.Length;)
        {
            var length = end(text[start..]);
            var stop = length < 0 ? text.Length : start + length;
            ranges.Add(start..stop);
            start = stop + 1;
        }

        return ranges;
    }

    private static bool HasLetterAndDigit(ReadOnlySpan<byte> word)
    {
        var (letter, digit) = (false, false);
        foreach (var b in word)
        {
            letter |= char.IsAsciiLetter((char)b);
            digit |= char.IsAsciiDigit((char)b);
        }

        return letter && digit;
    }
}
