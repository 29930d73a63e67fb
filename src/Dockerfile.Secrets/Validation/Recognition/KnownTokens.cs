using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds tokens of known formats, signed tokens and private keys in a text.</summary>
internal static partial class KnownTokens
{
    /// <summary>By the first character of what they begin with, which is ASCII.</summary>
    private static readonly TokenFormat[]?[] ByFirst = MakeByFirst();

    /// <summary>Whether a format begins with a pair of ASCII characters: hardly any place of a text is compared with one.</summary>
    private static readonly bool[] Pairs = MakePairs();

    /// <summary>By the character, whether it can stand in a token of one of the formats. No other does.</summary>
    private static readonly bool[] OfTokens = MakeOfTokens();

    /// <summary>How long a token is at the least.</summary>
    private static readonly int Shortest = TokenFormats.All.Min(f => f.Prefix.Length + f.Least);

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

    /// <summary>Format by format: to ask for each pair whether a format begins with it was two thirds of a check of a small file.</summary>
    private static bool[] MakePairs()
    {
        var pairs = new bool[128 * 128];
        foreach (var format in TokenFormats.All)
        {
            pairs[(format.Prefix[0] << 7) | format.Prefix[1]] = true;
        }

        return pairs;
    }

    private static bool[] MakeOfTokens()
    {
        var characters = new bool[128];
        foreach (var format in TokenFormats.All)
        {
            for (var c = '\0'; c < characters.Length; c++)
            {
                characters[c] |= format.Prefix.Contains(c) || format.Characters.Set.Contains(c);
            }
        }

        return characters;
    }

    /// <summary>The next place where the beginning of a format stands at the start of a word, with as much behind it as a token has; negative when there is none.</summary>
    private static int NextIn(ReadOnlySpan<char> text, int start)
    {
        var (characters, shortest) = (OfTokens, Shortest);
        while (start + shortest <= text.Length)
        {
            // From the end: one character that is in no token, and nothing up to it is looked at.
            var end = start + shortest - 1;
            while (end >= start && text[end] < characters.Length && characters[text[end]])
            {
                end--;
            }

            if (end >= start)
            {
                start = end + 1;
                continue;
            }

            end = start + shortest;
            while (end < text.Length && text[end] < characters.Length && characters[text[end]])
            {
                end++;
            }

            if (BeginningIn(text, start, end - shortest) is >= 0 and var found)
            {
                return found;
            }

            start = end;
        }

        return -1;
    }

    private static int BeginningIn(ReadOnlySpan<char> text, int first, int last)
    {
        var pairs = Pairs;
        for (var i = first; i <= last; i++)
        {
            if (pairs[(text[i] << 7) | text[i + 1]] && (i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] == '_')) && BeginsWithFormat(text[i..]))
            {
                return i;
            }
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
