namespace DockerfileSecrets.Supply;

/// <summary>What a format cannot hold.</summary>
internal static class EmissionLimits
{
    /// <summary>Why the secret cannot be written, with a way out; null when it can.</summary>
    public static string? ProblemOf(EmittedSecret secret, SupplyFormat format)
    {
        var name = secret.Source.Name;
        if (secret.Source.Kind is not (SecretSourceKind.Variable or SecretSourceKind.File) || name.Length == 0)
        {
            return $"No source is known for the secret `{Shown(secret.Id)}`: give one with env:NAME or file:PATH.";
        }

        if (secret.Id.Length == 0 || (secret.Id + name).Any(char.IsControl))
        {
            return $"The secret `{Shown(secret.Id)}` or its source holds a character that no build tool takes. Use another id.";
        }

        if (secret.IsVariable && name.Contains('=', StringComparison.Ordinal))
        {
            return $"`{name}` is no name of a variable.";
        }

        return format switch
        {
            SupplyFormat.Podman when (secret.Id + name).Contains(',', StringComparison.Ordinal) =>
                $"Podman and Buildah split at every comma, so that `{secret.Id}` from `{name}` cannot be written. Use names without one.",
            SupplyFormat.Compose when !secret.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') =>
                $"Names of secrets in Compose are letters, digits, dots, - and _, which `{secret.Id}` is not. Use another id.",
            SupplyFormat.GitHubActions when !IsActionItem(secret.Id) || secret.Id.Contains('=', StringComparison.Ordinal) || !IsActionItem(name) =>
                $"The action cannot pass `{secret.Id}` from `{name}`: it splits at commas, drops quotes and blanks at the ends, and hands the rest on unquoted.",
            _ => null,
        };
    }

    private static bool IsActionItem(string text) => text.AsSpan().IndexOfAny(",\"") < 0 && text.Trim() == text && !text.Contains("${{", StringComparison.Ordinal);

    private static string Shown(string id) => new([.. id.Select(c => char.IsControl(c) ? '?' : c)]);
}
