namespace DockerfileSecrets.Cli.Building;

/// <summary>Writes secrets that are given by their id alone with the source that was found, so that what was checked is what is built with.</summary>
internal static class ExplicitSecrets
{
    public static string[] In(IReadOnlyList<string> arguments, SupplyMatch match)
    {
        var result = arguments.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] == "--secret" && i + 1 < result.Length)
            {
                i++;
                result[i] = Explicit(result[i], match);
            }
            else if (result[i].StartsWith("--secret=", StringComparison.Ordinal))
            {
                result[i] = "--secret=" + Explicit(result[i][9..], match);
            }
        }

        return result;
    }

    private static string Explicit(string value, SupplyMatch match)
    {
        var given = SecretSupply.FromDockerFlags([value]);
        if (given.Secrets is not [{ Kind: SecretSourceKind.VariableOrFile } secret])
        {
            return value;
        }

        var found = match.Supplied.First(s => s.Secret.Id == secret.Id && s.Secret.Kind == SecretSourceKind.VariableOrFile);
        return found.Kind is SecretSourceKind.Variable or SecretSourceKind.File
            ? SupplyEmitter.DockerFlag(secret.Id, new SecretSource(found.Kind, secret.Source!))
            : value;
    }
}
