using System.Text.RegularExpressions;

namespace DockerfileSecrets.Images.Structural;

/// <summary>Judges by its name whether a variable holds a secret, with the words of BuildKit's check SecretsUsedInArgOrEnv.</summary>
internal static partial class SecretName
{
    public static bool Is(string name) => Secret().IsMatch(name) && !Public().IsMatch(name);

    [GeneratedRegex("(?i)(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex("(?i)(?:_|^)public(?:_|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Public();
}
