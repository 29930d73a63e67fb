using System.Buffers;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds literals that a name says to be a secret (<c>TOKEN=...</c>, <c>--password ...</c>, <c>"secret": "..."</c>) and that look like one,
/// and the passwords of users. Text is read as plain words.</summary>
internal static partial class NamedLiterals
{
    private const int LeastWithoutSign = 10;
    private static readonly SearchValues<char> OfPatterns = SearchValues.Create("$`*(){}[]<>%");

    /// <summary>Whether it pays to look, which costs much more.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text, ValidationOptions options) => NamesOfSecrets.AreIn(text, options) || CommandLiterals.MayBeIn(text);

    public static IEnumerable<FoundLiteral> In(string text, ValidationOptions options)
    {
        foreach (Match match in Assignment().Matches(text))
        {
            var name = match.Groups["name"].Value;
            var value = match.Groups["value"];
            if (IsNamed(name, value.Value, options) && !IsOfAnotherThing(text, match.Index))
            {
                yield return Found(value, name);
            }
        }

        foreach (Match match in Option().Matches(text))
        {
            var name = match.Groups["name"].Value;
            var value = match.Groups["value"];
            if (IsOptionValue(name, value.Value, options))
            {
                yield return Found(value, name);
            }
        }

        foreach (Match match in Authorization().Matches(text))
        {
            var value = match.Groups["value"];
            if (IsSecret(value.Value))
            {
                yield return Found(value, "Authorization");
            }
        }

        foreach (var match in UserPassword().Matches(text).Concat(UserPasswordOption().Matches(text)))
        {
            var value = match.Groups["value"];
            if (IsPassword(value.Value))
            {
                yield return new FoundLiteral(value.Index, value.Length, "password of a user", ConfidenceOf(value.Value));
            }
        }
    }

    /// <summary>Whether a name and its value behind a sign (<c>=</c>, <c>:</c>) are those of a secret.</summary>
    public static bool IsNamed(string name, string value, ValidationOptions options) =>
        SecretName.Judge(name.TrimStart('-'), options) != SecretNameKind.None && IsSecret(value);

    /// <summary>Whether an option and the word behind it are those of a secret. Without a sign between them more is asked for.</summary>
    public static bool IsOptionValue(string name, string value, ValidationOptions options) =>
        value.Length >= LeastWithoutSign && !value.StartsWith('-') && !value.TrimEnd('=').Contains('=')
        && (name.StartsWith("identified", StringComparison.OrdinalIgnoreCase) || SecretName.Judge(name.TrimStart('-'), options) == SecretNameKind.Secret) && IsSecret(value);

    /// <summary>Whether what stands where a program takes a password is one that is written out.</summary>
    public static bool IsPassword(string value) => !SecretValue.IsPlaceholder(value) && !value.AsSpan().ContainsAny('$', '`');

    /// <summary>One that anybody guesses is a sign only: it may be the point of the image.</summary>
    public static DiagnosticConfidence ConfidenceOf(string password) => SecretValue.LooksRandom(password) ? DiagnosticConfidence.Likely : DiagnosticConfidence.Heuristic;

    /// <summary>What verifies a download, or fetches the public key of a repository, has long literals too.</summary>
    public static bool IsOfAnotherThing(string text, int index)
    {
        var start = Math.Max(0, index - 40);
        return Verification().IsMatch(text[start..index]);
    }

    private static FoundLiteral Found(Group value, string name) => new(value.Index, value.Length, $"value of `{name}`", DiagnosticConfidence.Likely);

    private static bool IsSecret(string value) => SecretValue.LooksRandom(value) && !value.AsSpan().ContainsAny(OfPatterns);

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])(?<name>(?>-{0,2}[A-Za-z][A-Za-z0-9_.-]{0,80}))(?:\\?[""'])?\s{0,3}(?:=>|:=|=|:)\s{0,3}(?:\\?[""'])?(?<value>[^\s""'\\;|&,#]{8,400})", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])(?<name>--[A-Za-z][A-Za-z0-9-]{0,60}|requirepass|masterauth|_authToken|identified by)\s{1,3}(?:\\?[""'])?(?<value>[^\s""'\\;|&,#-][^\s""'\\;|&,#]{7,400})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Option();

    [GeneratedRegex(@"\bAuthorization(?:\\?[""'])?\s{0,3}[:=]\s{0,3}(?:\\?[""'])?(?:Bearer|Basic|token)\s{1,3}(?<value>[^\s""'\\;|&,]{10,4000})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Authorization();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])[a-z_][a-z0-9_-]{0,31}:(?<value>[^\s""'\\;|&,:]{1,200})(?:\\n)?[""']?\s{0,20}\|\s{0,20}(?:sudo\s{1,3})?(?:/usr/sbin/)?chpasswd(?!\s+(?:-e|--encrypted))", RegexOptions.CultureInvariant)]
    private static partial Regex UserPassword();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])(?:sshpass\s{1,3}-p\s{0,3}|mysql\s[^|;&]{0,100}\s-p)(?<value>[^\s""'\\;|&,$=][^\s""'\\;|&,]{0,200})", RegexOptions.CultureInvariant)]
    private static partial Regex UserPasswordOption();

    [GeneratedRegex(@"(?:sha\d*sum|md5sum|--recv|keyserver|fingerprint|checksum|apt-key)[^|;&]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verification();
}
