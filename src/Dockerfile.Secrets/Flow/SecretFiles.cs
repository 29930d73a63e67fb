namespace DockerfileSecrets.Flow;

/// <summary>Names of files that hold credentials.</summary>
internal static class SecretFiles
{
    private static readonly string[] Names =
    [
        ".npmrc", ".netrc", "_netrc", ".pypirc", ".git-credentials", ".yarnrc.yml", ".pgpass", ".my.cnf", ".s3cfg", ".boto", ".htpasswd", ".dockercfg",
        "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "credentials.json", "service-account.json",
    ];

    private static readonly string[] Directories = [".aws", ".ssh", ".azure", ".gnupg", ".kube"];

    private static readonly string[] PrivateKeys = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"];

    /// <summary>Whether a file or directory of this name holds credentials.</summary>
    public static bool IsSecret(string path)
    {
        var name = FlowPath.NameOf(path);
        return Array.IndexOf(Names, name) >= 0 || Array.IndexOf(Directories, name) >= 0 || IsPrivateKey(path)
            || (name is "credentials" or "config.json" && path.Contains(name == "credentials" ? ".aws/" : ".docker/", StringComparison.Ordinal));
    }

    /// <summary>Whether a file of this name often holds passwords beside settings. Who copies and then removes it by name had a reason.</summary>
    public static bool MayHoldSecret(string path) => FlowPath.NameOf(path).ToLowerInvariant() switch
    {
        "settings.xml" or "settings-security.xml" or "nuget.config" or "pip.conf" or "auth.json" => true,
        "gradle.properties" => FlowPath.NameOf(FlowPath.DirectoryOf(path)) == ".gradle",
        _ => Recognition.SecretFiles.Find(path) is not null,
    };

    /// <summary>Whether files of this name hold settings, and sometimes a secret among them.</summary>
    public static bool IsForSettings(string path) => FlowPath.NameOf(path) is ".npmrc" or ".yarnrc.yml";

    /// <summary>Whether it is the private half of an ssh key: <c>id_rsa</c>, <c>deploy_key_rsa</c>, <c>id_rsa_github</c>, not <c>id_rsa.pub</c>.</summary>
    public static bool IsPrivateKey(string path)
    {
        var name = FlowPath.NameOf(path);
        return !name.EndsWith(".pub", StringComparison.Ordinal) && !name.Contains("example", StringComparison.Ordinal)
            && Array.Exists(PrivateKeys, k => name.StartsWith(k, StringComparison.Ordinal) || name.EndsWith(k, StringComparison.Ordinal));
    }
}
