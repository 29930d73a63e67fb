namespace DockerfileSecrets.Cli.Planning;

/// <summary>Judges by its name whether a build argument could hold a secret.</summary>
internal static class SecretLikeName
{
    private static readonly string[] Words = ["token", "secret", "passw", "passphrase", "pwd", "key", "auth", "cred", "cert", "private", "pat", "signature"];

    /// <summary>Whether the value had better not be printed. Rather once too often than once too seldom.</summary>
    public static bool Is(string name) => Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
