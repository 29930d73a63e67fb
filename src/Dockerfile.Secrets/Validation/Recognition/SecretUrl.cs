using System.Buffers;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>A URL with credentials in it, as it is found in a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Up to the end of the host.</param>
/// <param name="Scheme">The scheme, as written.</param>
/// <param name="User">What stands before the colon, or before the at sign when there is no password.</param>
/// <param name="Password">What stands behind the colon; empty when there is none.</param>
/// <param name="Host">The host without its port.</param>
internal readonly partial record struct SecretUrl(int Start, int Length, string Scheme, string User, string Password, string Host)
{
    private static readonly SearchValues<char> SignOrBlank = SearchValues.Create("@ \t\r\n");

    /// <summary>Whether it pays to look: an at sign stands behind <c>://</c> before the next blank.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", StringComparison.Ordinal))
        {
            text = text[(at + 3)..];
            if (text.IndexOfAny(SignOrBlank) is >= 0 and var next && text[next] == '@')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Credentials end at the last at sign before the path. Commands in them (<c>$(cat ...)</c>) hold blanks or slashes and are not matched:
    /// what they read is for others to judge.</summary>
    public static IEnumerable<SecretUrl> AllIn(string text)
    {
        if (!MayBeIn(text))
        {
            yield break;
        }

        foreach (Match match in Url().Matches(text))
        {
            var user = match.Groups["user"].Value;
            var password = match.Groups["password"].Value;
            yield return new SecretUrl(match.Index, match.Length, match.Groups["scheme"].Value, user, password, match.Groups["host"].Value);
        }
    }

    public static bool IsIn(string text) => AllIn(text).Any();

    [GeneratedRegex(@"(?<![A-Za-z0-9+.-])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,30})://(?<user>[^\s/:@""'`<>()|\\]{0,200})(?::(?<password>[^\s/@""'`()|\\]{0,400}))?@(?<host>[A-Za-z0-9_${}.-]{1,255})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Url();
}
