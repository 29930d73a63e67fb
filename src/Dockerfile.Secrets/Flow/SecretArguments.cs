namespace DockerfileSecrets.Flow;

/// <summary>Judges whether an ARG or ENV of a stage holds a secret, by its name.</summary>
internal static class SecretArguments
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "apikey", "auth", "credential", "credentials", "key", "pass", "passphrase", "password", "passwd", "pat", "pword", "pwd", "secret", "token",
    };

    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "file", "version", "path", "dir", "url", "id", "name", "user", "username", "type", "gpg", "fingerprint", "server", "keys", "host",
    };

    public static bool IsSecret(string name, ScopeVariable variable) =>
        (variable.IsArgument || variable.Value.Value is not { } value || !IsHarmlessValue(value))
        && (HasSecretName(name) || variable.Uses.Any(u => u.IsArgument && HasSecretName(u.Name) && !HasSecretName(name) && variable.Value.State != VariableState.Unset));

    /// <summary>A word of a secret between underscores, and none that says that it is something else.</summary>
    public static bool HasSecretName(string name)
    {
        var parts = name.Split('_', '-', '.');
        return Array.Exists(parts, Words.Contains) && !Array.Exists(parts, Harmless.Contains);
    }

    private static bool IsHarmlessValue(string value) => value.Length < 4 || value.StartsWith('/') || value.Contains(' ')
        || value is "true" or "false" or "none" or "null" || value.All(char.IsAsciiDigit);
}
