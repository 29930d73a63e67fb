using System.Collections.Immutable;

namespace DockerfileSecrets.Supply;

/// <summary>Reads one value of docker's <c>--secret</c>. (buildx util/buildflags/secrets.go, UnmarshalText.)</summary>
internal static class DockerFlagReader
{
    private static readonly string[] Keys = ["id", "src", "source", "env", "type"];

    public static SecretSupply Read(string value, SupplyOrigin origin)
    {
        // One line break ends a record, and is no part of its last field.
        value = value.EndsWith("\r\n", StringComparison.Ordinal) ? value[..^2] : value.EndsWith('\n') ? value[..^1] : value;
        var fields = MountRecord.Cut(value);
        if (fields.IsEmpty)
        {
            return FlagMessages.Wrong(origin, DiagnosticDescriptors.SecretFlagMalformed, new TextSpan(0, value.Length), FlagMessages.Malformed());
        }

        string id = "", file = "", variable = "", type = "";
        foreach (var field in fields)
        {
            var text = field.GetText(value);
            var span = new TextSpan(field.Start, field.Length);
            var equal = text.IndexOf('=', StringComparison.Ordinal);
            if (equal < 0)
            {
                return FlagMessages.Wrong(origin, DiagnosticDescriptors.SecretFlagFieldWithoutValue, span, FlagMessages.NoValue(text, Keys));
            }

            // Go lower-cases by Unicode, which no key differs in; a key with blanks around it is another key.
            var content = text[(equal + 1)..];
            switch (text[..equal].ToLowerInvariant())
            {
                case "id":
                    id = content;
                    break;
                case "src" or "source":
                    file = content;
                    break;
                case "env":
                    variable = content;
                    break;
                case "type" when content is "file" or "env":
                    type = content;
                    break;
                case "type":
                    return FlagMessages.Wrong(origin, DiagnosticDescriptors.UnknownSecretFlagType, span, FlagMessages.UnknownType(content));
                case var key:
                    return FlagMessages.Wrong(origin, DiagnosticDescriptors.UnknownSecretFlagKey, span, FlagMessages.UnknownKey(key, Keys), NearName.Of(key.Trim(), Keys));
            }
        }

        if (type == "env" && variable.Length == 0)
        {
            (variable, file) = (file, "");
        }

        return id.Length == 0
            ? FlagMessages.Wrong(origin, DiagnosticDescriptors.SecretFlagWithoutId, new TextSpan(0, value.Length), FlagMessages.NoId(variable.Length > 0 ? variable : file))
            : new SecretSupply { Secrets = [Of(id, file, variable, origin)], Diagnostics = Remarks(file, variable, value, origin) };
    }

    /// <summary>What counts of a record: the variable before the file, and the id where there is neither.</summary>
    public static SuppliedSecret Of(string id, string file, string variable, SupplyOrigin origin) =>
        variable.Length > 0 ? new SuppliedSecret(id, SecretSourceKind.Variable, variable, origin)
        : file.Length > 0 ? new SuppliedSecret(id, SecretSourceKind.File, file, origin)
        : new SuppliedSecret(id, SecretSourceKind.VariableOrFile, id, origin);

    private static ImmutableArray<SupplyDiagnostic> Remarks(string file, string variable, string value, SupplyOrigin origin) =>
        file.Length > 0 && variable.Length > 0
            ? [new SupplyDiagnostic(origin, new Diagnostic(DiagnosticDescriptors.SecretFlagSourceIgnored, new TextSpan(0, value.Length), FlagMessages.SourceIgnored(file, variable)))]
            : [];
}
