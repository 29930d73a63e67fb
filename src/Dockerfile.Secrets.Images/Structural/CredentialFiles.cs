using System.Text.RegularExpressions;

namespace DockerfileSecrets.Images.Structural;

/// <summary>Files that look like credentials: by their path and by what is in them.</summary>
internal static partial class CredentialFiles
{
    /// <summary>How much of a file is looked at.</summary>
    public const int HeadLength = 64 * 1024;

    /// <summary>An address with a user and a password in it, <c>https://user:token@host</c>.</summary>
    private const string Address = "://user:password@";

    private static readonly (string Ending, string[] Marks, string What)[] Rules =
    [
        ("/.npmrc", ["_authToken=", "_auth=", "_password="], "an npm configuration with a token"),
        ("/.yarnrc.yml", ["npmAuthToken:", "npmAuthIdent:"], "a Yarn configuration with a token"),
        ("/.git-credentials", ["://"], "stored git credentials"),
        ("/.git/config", [Address, "AUTHORIZATION: basic "], "a git configuration with a password"),
        ("/.gitconfig", [Address, "AUTHORIZATION: basic "], "a git configuration with a password"),
        ("/pip.conf", [Address], "a pip configuration with a password"),
        ("/.dockercfg", ["\"auth\""], "a Docker configuration with credentials"),
        ("/.netrc", ["password "], "a .netrc with a password"),
        ("/_netrc", ["password "], "a _netrc with a password"),
        ("/.docker/config.json", ["\"auth\"", "\"identitytoken\"", "\"registrytoken\""], "a Docker configuration with credentials"),
        ("/containers/auth.json", ["\"auth\""], "a registry's credentials"),
        ("/.pypirc", ["password"], "a .pypirc with a password"),
        ("/.aws/credentials", ["aws_secret_access_key"], "AWS credentials"),
        ("/application_default_credentials.json", ["private_key", "refresh_token"], "Google Cloud credentials"),
        ("/.kube/config", ["token:", "client-key-data:", "password:"], "a Kubernetes configuration with credentials"),
        ("/.pgpass", [":"], "PostgreSQL passwords"),
        ("/.cargo/credentials", ["token"], "Cargo credentials"),
        ("/.cargo/credentials.toml", ["token"], "Cargo credentials"),
        ("/.gem/credentials", ["api_key"], "RubyGems credentials"),
        ("/.m2/settings.xml", ["<password>", "<passphrase>"], "Maven settings with a password"),
        ("/NuGet.Config", ["ClearTextPassword"], "a NuGet configuration with a password"),
        ("/nuget.config", ["ClearTextPassword"], "a NuGet configuration with a password"),
        ("/.composer/auth.json", ["http-basic", "oauth", "bearer"], "Composer credentials"),
        ("/gh/hosts.yml", ["oauth_token"], "GitHub CLI credentials"),
        ("/.vault-token", [""], "a Vault token"),
        ("/.ssh/id_rsa", ["PRIVATE KEY-----"], "a private SSH key"),
        ("/.ssh/id_ecdsa", ["PRIVATE KEY-----"], "a private SSH key"),
        ("/.ssh/id_ed25519", ["PRIVATE KEY-----"], "a private SSH key"),
    ];

    /// <summary>Whether the content has to be seen to judge.</summary>
    public static bool IsCandidate(string path) => Array.Exists(Rules, rule => ("/" + path).EndsWith(rule.Ending, StringComparison.Ordinal));

    /// <summary>What a file is; <see langword="null"/> for none of these. A value that names a variable, <c>${NPM_TOKEN}</c>, is none.</summary>
    public static string? Judge(string path, ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head);
        foreach (var (ending, marks, what) in Rules)
        {
            if (head.Length > 0 && ("/" + path).EndsWith(ending, StringComparison.Ordinal) && Array.Exists(marks, mark => HasValue(text, mark)))
            {
                return what;
            }
        }

        return null;
    }

    private static bool HasValue(string text, string mark)
    {
        if (mark == Address)
        {
            return AddressWithPassword().IsMatch(text);
        }

        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + Math.Max(1, mark.Length), StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + mark.Length).TrimStart(" \t\"=");
            if (!rest.StartsWith("${") && !rest.IsEmpty && rest[0] is not ('\r' or '\n'))
            {
                return true;
            }

            if (mark.Length == 0 || mark.EndsWith("-----", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"://[^\s/:@$]*:[^\s/@$]+@", RegexOptions.CultureInvariant)]
    private static partial Regex AddressWithPassword();
}
