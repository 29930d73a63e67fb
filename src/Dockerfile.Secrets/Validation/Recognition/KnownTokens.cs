using System.Buffers;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds tokens of known formats, signed tokens and private keys in a text.</summary>
internal static partial class KnownTokens
{
    private static readonly ILookup<char, TokenFormat> ByFirst = TokenFormats.All.ToLookup(f => f.Prefix[0]);

    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. TokenFormats.All.Select(f => f.Prefix[0]).Distinct()]);

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

    private static int NextIn(string text, int start)
    {
        var next = start >= text.Length ? -1 : text.AsSpan(start).IndexOfAny(Beginnings);
        return next < 0 ? -1 : start + next;
    }

    private static FoundLiteral? FormatAt(string text, int at)
    {
        foreach (var format in ByFirst[text[at]])
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
