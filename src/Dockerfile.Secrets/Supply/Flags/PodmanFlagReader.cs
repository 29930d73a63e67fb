namespace DockerfileSecrets.Supply;

/// <summary>Reads one value of <c>--secret</c> of Podman and Buildah. (buildah pkg/parse/parse.go, Secrets.)</summary>
internal static class PodmanFlagReader
{
    private static readonly string[] Keys = ["id", "src", "env", "type"];

    public static SecretSupply Read(string value, SupplyOrigin origin)
    {
        string id = "", source = "", type = "";
        var start = 0;
        foreach (var field in value.Split(','))
        {
            var span = new TextSpan(start, field.Length);
            start += field.Length + 1;
            var equal = field.IndexOf('=', StringComparison.Ordinal);
            var key = equal < 0 ? field : field[..equal];
            if (Array.IndexOf(Keys, key) < 0)
            {
                return FlagMessages.Wrong(origin, DiagnosticDescriptors.UnknownSecretFlagKey, span, FlagMessages.UnknownPodmanKey(key, Keys), Near(key));
            }

            if (equal < 0)
            {
                return FlagMessages.Wrong(origin, DiagnosticDescriptors.SecretFlagFieldWithoutValue, span, FlagMessages.NoValue(field, Keys));
            }

            var content = field[(equal + 1)..];
            switch (key)
            {
                case "id":
                    id = content;
                    break;
                case "src":
                    source = content;
                    break;
                case "env":
                    (source, type) = (content, "env");
                    break;
                case "type" when content is not ("file" or "env"):
                    return FlagMessages.Wrong(origin, DiagnosticDescriptors.UnknownSecretFlagType, span, FlagMessages.UnknownType(content));
                default:
                    type = content;
                    break;
            }
        }

        if (id.Length == 0)
        {
            return FlagMessages.Wrong(origin, DiagnosticDescriptors.SecretFlagWithoutId, new TextSpan(0, value.Length), FlagMessages.NoId(source));
        }

        var kind = type switch
        {
            "env" => SecretSourceKind.Variable,
            "file" => SecretSourceKind.File,

            // A variable named like the id makes Podman take `src` for the name of a variable, however much it looks like a path.
            _ => SecretSourceKind.VariableOrFile,
        };
        return new SecretSupply { Secrets = [new SuppliedSecret(id, kind, source.Length > 0 ? source : id, origin)] };
    }

    private static string? Near(string key) => key is "source" ? "src" : NearName.Of(key, Keys);
}
