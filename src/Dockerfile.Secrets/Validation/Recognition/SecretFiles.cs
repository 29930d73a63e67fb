using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Recognition;

/// <summary>Judges by its path whether a file holds a secret.</summary>
internal static partial class SecretFiles
{
    private static readonly SecretFile SshKey = new("a private key", DiagnosticConfidence.Certain, "git", "ssh", "scp", "go", "npm", "yarn", "pip", "composer", "bundle");
    private static readonly SecretFile Key = new("a private key", DiagnosticConfidence.Heuristic);
    private static readonly SecretFile KeyStore = new("private keys", DiagnosticConfidence.Likely);
    private static readonly SecretFile Cloud = new("credentials of a cloud", DiagnosticConfidence.Certain, "aws", "gcloud", "gsutil", "az", "terraform");
    private static readonly SecretFile Cluster = new("credentials of a cluster", DiagnosticConfidence.Likely, "kubectl", "helm");
    private static readonly SecretFile Settings = new("settings, often with passwords", DiagnosticConfidence.Heuristic);
    private static readonly SecretFile Login = new("passwords or tokens", DiagnosticConfidence.Certain, "git", "curl", "wget", "go", "pip", "psql", "mysql", "docker", "twine");

    /// <summary>What a name holds that one of the expressions below could take.</summary>
    private static readonly WordSearch Telling = new(
        ".env", ".json", ".p12", ".pfx", ".jks", ".keystore", ".kdbx", ".ppk", ".p8", ".key", ".pem", "_rsa", "_dsa", "_ecdsa", "_ed25519", "deploy");

    /// <summary>A part of every path that is judged to hold a secret, here or by the flow analysis, which has names of its own.</summary>
    private static readonly WordSearch Signs = new(
        ".env", ".json", ".p12", ".pfx", ".jks", ".keystore", ".kdbx", ".ppk", ".p8", ".key", ".pem", "_rsa", "_dsa", "_ecdsa", "_ed25519", "deploy",
        ".npmrc", ".yarnrc", "netrc", ".pypirc", "credential", ".pgpass", ".my.cnf", ".s3cfg", ".boto", ".htpasswd", ".dockercfg", ".tfvars", ".tfstate", "vault-token", "secret",
        "kubeconfig", ".aws", ".ssh", ".azure", ".gnupg", ".kube", ".oci", ".docker", ".gem", ".cargo", ".composer", ".config", "pip.conf", "settings", ".properties");

    private static readonly FrozenDictionary<string, SecretFile> ByName = new Dictionary<string, SecretFile>(StringComparer.OrdinalIgnoreCase)
    {
        ["id_rsa"] = SshKey,
        ["id_dsa"] = SshKey,
        ["id_ecdsa"] = SshKey,
        ["id_ed25519"] = SshKey,
        [".netrc"] = Login,
        ["_netrc"] = Login,
        [".pypirc"] = Login,
        [".git-credentials"] = Login,
        [".pgpass"] = Login,
        [".dockercfg"] = Login,
        [".s3cfg"] = Cloud,
        [".boto"] = Cloud,
        ["application_default_credentials.json"] = Cloud,
        [".npmrc"] = new("a registry's token, when one is set", DiagnosticConfidence.Heuristic, "npm", "pnpm", "yarn", "npx"),
        [".env"] = Settings,
        ["kubeconfig"] = Cluster,
        ["terraform.tfvars"] = Settings,
        ["terraform.tfstate"] = Settings,
        [".vault-token"] = Login,
        [".my.cnf"] = Login,
        ["secrets.yml"] = Settings,
        ["secrets.yaml"] = Settings,
        ["secrets.json"] = Settings,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a file; null when its path says nothing, or that it is public or an example.</summary>
    public static SecretFile? Find(string path)
    {
        var trimmed = path.Replace('\\', '/').TrimEnd('/');
        var name = trimmed[(trimmed.LastIndexOf('/') + 1)..];

        // All these places are of files and directories that list commands hide.
        var isHidden = trimmed.StartsWith('.') || trimmed.Contains("/.", StringComparison.Ordinal);
        var found = ByName.GetValueOrDefault(name)
            ?? (!isHidden ? null : Place().Match(trimmed) switch
            {
                { Success: true } m when m.Groups["cloud"].Success => Cloud,
                { Success: true } m when m.Groups["ssh"].Success => SshKey,
                { Success: true } m when m.Groups["cluster"].Success => Cluster,
                { Success: true } => Login,
                _ => null,
            })
            ?? ByExtension(name);
        return found is null || Example().IsMatch(name) ? null : found;
    }

    /// <summary>Whether a text may hold the path of such a file. Nearly no COPY does, so this is what looking costs.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => !Ascii.IsValid(text) || Signs.IsIn(text);

    /// <summary>The kind of a file of the context: its own, or that of the directory that it lies in.</summary>
    public static SecretFile? FindIn(string path)
    {
        if (Example().IsMatch(path) || Harmless().IsMatch(path))
        {
            return null;
        }

        var directory = Path.GetDirectoryName(path)?.Replace('\\', '/');
        return Find(path) ?? (string.IsNullOrEmpty(directory) || !Place().IsMatch(directory) ? null : Find(directory));
    }

    /// <summary>The kind of a file that a tool finds under this very name; null for others.</summary>
    public static SecretFile? FindByName(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith('.') || name.StartsWith("id_", StringComparison.Ordinal) ? ByName.GetValueOrDefault(name) : null;

    /// <summary>Whether it is a directory of secrets, which cannot be mounted as one.</summary>
    public static bool IsDirectory(string path) => Place().IsMatch(path.TrimEnd('/')) && !path.TrimEnd('/').Contains('/');

    /// <summary>Whether the name says that it is an example, public, or the source of something.</summary>
    public static bool IsExample(string path) => Example().IsMatch(path.TrimEnd('/'));

    private static SecretFile? ByExtension(string name) => !Telling.IsIn(name) ? null
        : Environment().IsMatch(name) ? Settings
        : ServiceAccount().IsMatch(name) ? Cloud
        : Stores().IsMatch(name) ? (Public().IsMatch(name) ? null : KeyStore)
        : Keys().IsMatch(name) && !Public().IsMatch(name) ? Key
        : SshKeys().IsMatch(name) ? SshKey
        : null;

    [GeneratedRegex(@"(?:\.(?:pub|example|sample|samples|template|tmpl|tpl|dist|defaults?|schema|md|j2|erb|in|enc|gpg|sops|age|sh|py|js|ts|go|rb)|[._-](?:example|sample|template|dist|dummy|fake))$|^(?:example|sample|template|dummy|fake)[._-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Example();

    [GeneratedRegex(@"(?:^|/)(?:known_hosts|authorized_keys|\.ssh/config|\.aws/config)$", RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"(?:^|/)(?:(?<cloud>\.aws(?:/credentials)?|\.azure|\.config/gcloud|\.oci)|(?<ssh>\.ssh)|(?<cluster>\.kube(?:/config)?)|\.docker/config\.json|\.gnupg|\.gem/credentials|\.cargo/credentials(?:\.toml)?|\.config/gh/hosts\.yml|\.composer/auth\.json|\.secrets?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\.env\.(?:local|prod|production|staging|stage|live|dev|development|secret|secrets)(?:\.local)?$|^(?:prod|production|staging|secrets?)\.env$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^(?:gcp|gcloud|google|firebase)?[._-]?(?:service[._-]?account|sa[._-]?key|credentials?|adminsdk)(?:[._-]?key)?[^/]{0,60}\.json$|^gcloud[^/]{0,60}(?:key|credentials?)[^/]{0,30}\.json$|^client_secrets?(?:_[^/]{1,80})?\.json$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ServiceAccount();

    [GeneratedRegex(@"\.(?:p12|pfx|jks|keystore|kdbx|ppk|p8)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stores();

    [GeneratedRegex(@"\.(?:key|pem)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Keys();

    [GeneratedRegex(@"^(?:id_(?:rsa|dsa|ecdsa|ed25519)[._-][a-z0-9_-]+|[a-z0-9_-]+[._-]id_(?:rsa|dsa|ecdsa|ed25519)|deploy_?key|[a-z0-9_-]*_rsa)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SshKeys();

    /// <summary>Certificates, parameters, and keys that verify what others signed.</summary>
    [GeneratedRegex(@"cert|snakeoil|(?:^|[._-])(?:ca|root|chain|fullchain|bundle|public|pub|truststore|trust|cacerts|dh|dhparams?|csr|signing|release|archive|gpg|apt|repo|repository|rpm|keyring|maintainer)(?:[._-]|\d*\.)|^(?:docker|nginx|nginx_signing|mongodb|nodesource|jenkins|mysql|postgresql|debian|ubuntu|localhost)\.key$|dhparam|trust", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Public();
}
