using System.Numerics;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds tokens of known formats, signed tokens and private keys in a text.</summary>
internal static partial class KnownTokens
{
    private const int Places = 1 << 14;

    /// <summary>By the first character of what they begin with, which is ASCII.</summary>
    private static readonly TokenFormat[]?[] ByFirst = MakeByFirst();

    /// <summary>Whether a format begins with three characters, by <see cref="PlaceOf"/>: hardly any place of a text is compared with one.</summary>
    private static readonly bool[] Beginnings = MakeBeginnings();

    /// <summary>Whether it pays to look. False for hardly any text that holds none, never for one that holds some.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        NextIn(text, 0) >= 0 || text.Contains("eyJ", StringComparison.Ordinal) || text.Contains("PRIVATE KEY", StringComparison.Ordinal);

    public static IEnumerable<FoundLiteral> In(string text)
    {
        for (var at = NextIn(text, 0); at >= 0; at = NextIn(text, at))
        {
            var found = FormatAt(text, at);
            if (found is { } literal)
            {
                yield return literal;
            }

            at += found?.Length ?? 1;
        }

        if (text.Contains("eyJ", StringComparison.Ordinal))
        {
            foreach (Match match in SignedToken().Matches(text))
            {
                yield return new FoundLiteral(match.Index, match.Length, "JSON Web Token", DiagnosticConfidence.Likely);
            }
        }

        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            foreach (Match match in PrivateKey().Matches(text))
            {
                yield return new FoundLiteral(match.Index, match.Length, "private key", DiagnosticConfidence.Certain);
            }
        }
    }

    private static TokenFormat[]?[] MakeByFirst()
    {
        var formats = new TokenFormat[]?[128];
        foreach (var same in TokenFormats.All.GroupBy(f => f.Prefix[0]))
        {
            formats[same.Key] = [.. same];
        }

        return formats;
    }

    /// <summary>Format by format: to ask for each place whether a format begins with it was two thirds of a check of a small file.</summary>
    private static bool[] MakeBeginnings()
    {
        var beginnings = new bool[Places];
        foreach (var format in TokenFormats.All)
        {
            if (format.Prefix.Length > 2)
            {
                beginnings[PlaceOf(format.Prefix)] = true;
                continue;
            }

            for (var third = '\0'; third < ByFirst.Length; third++)
            {
                beginnings[PlaceOf([format.Prefix[0], format.Prefix[1], third])] |= format.Characters.Set.Contains(third);
            }
        }

        return beginnings;
    }

    /// <summary>Some other three characters have the same place: they are compared, and differ.</summary>
    private static int PlaceOf(ReadOnlySpan<char> text) => ((((text[0] * 33) + text[1]) * 33) + text[2]) & (Places - 1);

    /// <summary>The next place where the beginning of a format stands at the start of a word; negative when there is none.</summary>
    private static int NextIn(ReadOnlySpan<char> text, int start)
    {
        var beginnings = Beginnings;
        var isWithin = start > 0 && WordStarts.IsOfWord(text[start - 1]) ? 1u : 0;
        for (; start < text.Length; start += WordStarts.Together)
        {
            var words = WordStarts.WordsIn(text[start..]);
            for (var starts = words & ~((words << 1) | isWithin); starts != 0; starts &= starts - 1)
            {
                var at = start + BitOperations.TrailingZeroCount(starts);
                if (at + 2 < text.Length && beginnings[PlaceOf(text[at..])] && BeginsWithFormat(text[at..]))
                {
                    return at;
                }
            }

            isWithin = words >> (WordStarts.Together - 1);
        }

        return -1;
    }

    private static bool BeginsWithFormat(ReadOnlySpan<char> text)
    {
        foreach (var format in text[0] < ByFirst.Length ? ByFirst[text[0]] ?? [] : [])
        {
            if (text.StartsWith(format.Prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FoundLiteral? FormatAt(string text, int at)
    {
        foreach (var format in ByFirst[text[at]] ?? [])
        {
            if (string.CompareOrdinal(text, at, format.Prefix, 0, format.Prefix.Length) == 0 && format.LengthAt(text, at) is > 0 and var length)
            {
                // Documents show tokens that are spelled out as none.
                var value = text.Substring(at + format.Prefix.Length, length - format.Prefix.Length);
                return SecretValue.IsPlaceholder(value) || !SecretValue.IsSpread(value) ? null : new FoundLiteral(at, length, format.Name, DiagnosticConfidence.Certain);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,4000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{20,2000}", RegexOptions.CultureInvariant)]
    private static partial Regex SignedToken();

    /// <summary>With something of the key behind it: a variable there is no key.</summary>
    [GeneratedRegex(@"-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\\+[nr]|[\s""'\\])*[A-Za-z0-9+/=]{30}[A-Za-z0-9+/=\s\\]{0,20000}(?:-----END [A-Z ]{1,40}-----)?", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey();
}
