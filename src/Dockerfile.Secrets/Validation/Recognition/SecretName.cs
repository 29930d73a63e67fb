using System.Collections.Frozen;
using System.Text;

namespace DockerfileSecrets.Recognition;

/// <summary>Judges by a name whether its value is a secret.</summary>
internal static class SecretName
{
    /// <summary>The words of BuildKit <c>dockerfile2llb/validations.go</c>, <c>getSecretsRegex</c>.</summary>
    private static readonly FrozenSet<string> BuildKitWords = Words("apikey auth credential credentials key password pword passwd secret token");

    private static readonly FrozenSet<string> BuildKitAllowed = Words("public file version");

    private static readonly FrozenSet<string> Strong = Words(
        "apikey apitoken accesskey accesstoken authkey authtoken credential credentials masterkey oauthtoken pass passphrase passwd password "
        + "privatekey pword requirepass masterauth secret secretkey secrets token");

    private static readonly FrozenSet<string> Weak = Words("auth key");

    /// <summary>A key that one of these stands before is one that opens something.</summary>
    private static readonly FrozenSet<string> BeforeKey = Words("access account admin api app auth client deploy encryption master private secret ssh");

    private static readonly FrozenSet<string> BeforeOtherKeys = Words("cache foreign gpg gpgp host hkp map pgp partition primary registry sort");

    /// <summary>Names that end so tell something about a secret, or where it is.</summary>
    private static readonly FrozenSet<string> About = Words(
        "alg algorithm arn audience backend bits checksum class count dir directory disable disabled driver enable enabled encoding encryption endpoint env expiration "
        + "expires expiry fingerprint folder format fpr hash header home host hostname id ids issuer len length level limit location manager max md5 method min mode "
        + "module name names path plugin policy port prefix protocol provider realm region required rounds scope scopes server service sha sha1 sha256 sha512 size source "
        + "store strength suffix template timeout ttl type uri url urls user username var");

    private static readonly FrozenSet<string> NotAlone = Words("pat pwd");

    private static readonly FrozenSet<string> Never = Words("file files fingerprint gpg htpasswd keyring keyserver pgp pub public pubkey tokenizer tokenizers version");

    private static readonly string[] Endings = ["password", "passwd", "passphrase", "secret", "token", "apikey"];

    /// <summary>Whether BuildKit's rule SecretsUsedInArgOrEnv reports a variable of this name.</summary>
    public static bool IsReportedByBuildKit(string name)
    {
        var isSecret = false;
        foreach (var word in name.Split('_'))
        {
            if (BuildKitAllowed.Contains(word))
            {
                return false;
            }

            isSecret |= BuildKitWords.Contains(word);
        }

        return isSecret;
    }

    /// <summary>What a name says, with the words and names that the options add and allow.</summary>
    public static SecretNameKind Judge(string name, ValidationOptions options)
    {
        // Nearly every name ends here. Of another alphabet some capitals become letters of a to z.
        if (options.SecretWords.IsEmpty && Ascii.IsValid(name) && !NamesOfSecrets.HasStem(name))
        {
            return SecretNameKind.None;
        }

        if (options.AllowedSecretNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return SecretNameKind.None;
        }

        var words = NameWords.Of(name);
        return words.Exists(w => options.SecretWords.Contains(w, StringComparer.OrdinalIgnoreCase)) ? SecretNameKind.Secret : Judge(words);
    }

    private static SecretNameKind Judge(List<string> words)
    {
        if (words.Count == 0 || words.Exists(Never.Contains))
        {
            return SecretNameKind.None;
        }

        var isAccessKeyId = words is [.., "access", "key", "id"];
        if (About.Contains(words[^1]) && !isAccessKeyId)
        {
            return SecretNameKind.None;
        }

        var kind = SecretNameKind.None;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var before = i > 0 ? words[i - 1] : "";
            if (Strong.Contains(word) || Array.Exists(Endings, e => word.EndsWith(e, StringComparison.Ordinal))
                || (NotAlone.Contains(word) && i > 0 && i == words.Count - 1)
                || (word == "key" && BeforeKey.Contains(before)))
            {
                return SecretNameKind.Secret;
            }

            if (Weak.Contains(word) && !BeforeOtherKeys.Contains(before))
            {
                kind = SecretNameKind.Possible;
            }
        }

        return kind;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
