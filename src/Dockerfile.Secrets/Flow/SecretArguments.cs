using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Flow;

/// <summary>Judges whether an ARG or ENV of a stage holds a secret, by its name as DFS304 does.</summary>
internal static class SecretArguments
{
    public static bool IsSecret(string name, ScopeVariable variable, ValidationOptions options) =>
        (variable.IsArgument || variable.Value.Value is not { } value || !IsHarmlessValue(value))
        && (HasSecretName(name, options)
            || (variable.Value.State != VariableState.Unset && variable.Uses.Any(u => u.IsArgument && HasSecretName(u.Name, options))));

    private static bool HasSecretName(string name, ValidationOptions options) => SecretName.Judge(name, options) != SecretNameKind.None;

    private static bool IsHarmlessValue(string value) => value.Length < 4 || value.StartsWith('/') || value.Contains(' ')
        || value is "true" or "false" or "none" or "null" || value.All(char.IsAsciiDigit);
}
