using System.Buffers;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds literals that a name says to be a secret (<c>TOKEN=...</c>, <c>--password ...</c>, <c>"secret": "..."</c>) and that look like one,
/// and the passwords of users. Text is read as plain words.</summary>
internal static partial class NamedLiterals
{
    private const int LeastWithoutSign = 10;
    private static readonly SearchValues<char> OfPatterns = SearchValues.Create("$`*(){}[]<>%");

    public static IEnumerable<FoundLiteral> In(string text, ValidationOptions options)
    {
        foreach (Match match in Assignment().Matches(text))
        {
            var name = match.Groups["name"].Value;
            var value = match.Groups["value"];
            if (SecretName.Judge(name.TrimStart('-'), options) != SecretNameKind.None && IsSecret(value.Value) && !IsOfAnotherThing(text, match.Index))
            {
                yield return Found(value, name);
            }
        }

        foreach (Match match in Option().Matches(text))
        {
            var name = match.Groups["name"].Value;
            var value = match.Groups["value"];
            if (SecretName.Judge(name.TrimStart('-'), options) == SecretNameKind.Secret && value.Length >= LeastWithoutSign && !value.Value.TrimEnd('=').Contains('=') && IsSecret(value.Value))
            {
                yield return Found(value, name);
            }
        }

        foreach (var match in UserPassword().Matches(text).Concat(UserPasswordOption().Matches(text)))
        {
            var value = match.Groups["value"];
            if (!SecretValue.IsPlaceholder(value.Value) && !value.Value.AsSpan().ContainsAny('$', '`'))
            {
                yield return new FoundLiteral(value.Index, value.Length, "password of a user", SecretValue.LooksRandom(value.Value) ? DiagnosticConfidence.Likely : DiagnosticConfidence.Heuristic);
            }
        }
    }

    private static FoundLiteral Found(Group value, string name) => new(value.Index, value.Length, $"value of `{name}`", DiagnosticConfidence.Likely);

    private static bool IsSecret(string value) => SecretValue.LooksRandom(value) && !value.AsSpan().ContainsAny(OfPatterns);

    /// <summary>What verifies a download, or fetches the public key of a repository, has long literals too.</summary>
    private static bool IsOfAnotherThing(string text, int index)
    {
        var start = Math.Max(0, index - 40);
        return Verification().IsMatch(text[start..index]);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])(?<name>-{0,2}[A-Za-z][A-Za-z0-9_.-]{0,80})(?:\\?[""'])?\s{0,3}(?:=>|:=|=|:)\s{0,3}(?:\\?[""'])?(?<value>[^\s""'\\;|&,#]{8,400})", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])(?<name>--[A-Za-z][A-Za-z0-9-]{0,60}|requirepass|masterauth|_authToken|identified by)\s{1,3}(?:\\?[""'])?(?<value>[^\s""'\\;|&,#-][^\s""'\\;|&,#]{7,400})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Option();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])[a-z_][a-z0-9_-]{0,31}:(?<value>[^\s""'\\;|&,:]{1,200})(?:\\n)?[""']?\s{0,20}\|\s{0,20}(?:sudo\s{1,3})?(?:/usr/sbin/)?chpasswd(?!\s+(?:-e|--encrypted))", RegexOptions.CultureInvariant)]
    private static partial Regex UserPassword();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.$-])(?:sshpass\s{1,3}-p\s{0,3}|mysql\s[^|;&]{0,100}\s-p)(?<value>[^\s""'\\;|&,$=][^\s""'\\;|&,]{0,200})", RegexOptions.CultureInvariant)]
    private static partial Regex UserPasswordOption();

    [GeneratedRegex(@"(?:sha\d*sum|md5sum|--recv|keyserver|fingerprint|checksum|apt-key)[^|;&]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verification();
}
