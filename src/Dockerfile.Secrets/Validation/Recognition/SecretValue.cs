using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Judges by a literal itself whether it can be a secret. What it holds is never kept or printed.</summary>
internal static partial class SecretValue
{
    private const int ShortestRandom = 8;

    private static readonly FrozenSet<string> Settings = Words(
        "true false yes no on off none null nil undefined empty enabled disabled default auto optional required allow deny basic bearer digest oauth oauth2 "
        + "ldap saml oidc jwt kerberos md5 sha1 sha256 sha512 scram trust peer plain local n/a na anonymous");

    private static readonly FrozenSet<string> Dummies = Words(
        "a abc abc123 asdf bar baz blah changeit dummy fake fixme foo foobar insecure key mykey mypassword mysecret mytoken notasecret passw0rd pass passwd password "
        + "placeholder replaceme sample secret secret_key secretkey secretkeybase someone somesecret sometoken tbd test testing todo token unused");

    private static readonly string[] DummyParts =
        ["changeme", "change-me", "change_me", "change-this", "change_this", "example", "your-", "your_", "replace", "placeholder", "dummy", "xxxx", "****", "....", "insert", "put-your", "not-a-", "not_a_", "notreal", "fake", "redacted", "ignored", "setme", "set-me", "set_me", "make this your", "todo", "secret-key-base", "precompile"];

    /// <summary>Whether it is empty or a word that stands for a value to be given.</summary>
    public static bool IsPlaceholder(string value) =>
        string.IsNullOrWhiteSpace(value)
        || value.Count(char.IsWhiteSpace) > 2
        || Brackets().IsMatch(value)
        || Array.Exists(DummyParts, p => value.Contains(p, StringComparison.OrdinalIgnoreCase))
        || value.AsSpan().IndexOfAnyExcept(value[0]) < 0;

    /// <summary>Whether it is only the word for what it stands for: <c>dummy</c>, <c>secret</c>.</summary>
    public static bool IsDummyWord(string value) => Dummies.Contains(value);

    /// <summary>Whether it is a setting, a number, a place or an address.</summary>
    public static bool IsHarmless(string value) => Settings.Contains(value) || Plain().IsMatch(value) || IsPlace(value) || IsIdentity(value);

    /// <summary>A number, or a boolean, is no secret; as a password it is a bad one.</summary>
    public static bool IsNumber(string value) => !value.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>A path or a URL. One with credentials is for the rule that looks at those.</summary>
    public static bool IsPlace(string value) => Place().IsMatch(value);

    /// <summary>What names a key, a commit, a file's content or an object in public: digests, fingerprints, UUIDs.</summary>
    public static bool IsIdentity(string value) => Identity().IsMatch(value);

    /// <summary>Whether it looks drawn at random, or made to be a good password: long enough, of several kinds of characters, hardly repeating.</summary>
    public static bool LooksRandom(string value)
    {
        if (value.Length < ShortestRandom || IsPlaceholder(value) || IsHarmless(value))
        {
            return false;
        }

        var (lower, upper, digits) = (value.Any(char.IsAsciiLetterLower), value.Any(char.IsAsciiLetterUpper), value.Count(char.IsAsciiDigit));
        var hasKinds = (lower || upper) && (digits > 0 || (lower && upper && value.Length >= 20 && !value.Contains('.')));
        return hasKinds && Entropy(value) >= (value.Length < 12 ? 2.5 : 3.0);
    }

    /// <summary>Whether its characters hardly repeat, as those of a token drawn at random.</summary>
    public static bool IsSpread(string value) => Entropy(value) >= (value.Length < 20 ? 2.5 : 3.0);

    /// <summary>Bits per character, as the characters of the text itself are spread.</summary>
    private static double Entropy(string value)
    {
        var bits = 0.0;
        foreach (var group in value.GroupBy(c => c))
        {
            var share = (double)group.Count() / value.Length;
            bits -= share * Math.Log2(share);
        }

        return bits;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:<.*>|\[.*\]|\{.*\}|%.*%|\$.*|@.*@|__.*__|[A-Z]+(?:_[A-Z]+)+|\*.*\*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^v?[0-9]+(?:[._:-][0-9a-z]{1,8}){0,6}$|^[0-9]+(?:ms|s|m|h|d|k|kb|mb|gb|g)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*://|\.{0,2}/|~/|[a-z0-9_-]+/\.?[a-z]{2,}$|[a-z]:[\\/]|file:|arn:|ssm:|vault:)|\.(?:pem|key|crt|cer|json|ya?ml|conf|cfg|ini|txt|env|properties|xml|p12|pfx|jks|pub|asc|gpg|sh|py|js|rb)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:(?:sha\d+|md5|blake2b)[:-].*|0x[0-9a-f]+|(?:[0-9A-F]{2,4}[: ]){3,31}[0-9A-F]{2,4}|(?:[0-9a-f]{4} ?){2,10}|[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();
}
