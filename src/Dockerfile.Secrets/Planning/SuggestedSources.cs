using System.Text;

namespace DockerfileSecrets;

/// <summary>How a secret is best supplied: by the variable that its mounts name, else by a guess from its id: a token by a variable, a file by its path.</summary>
internal static class SuggestedSources
{
    private static readonly string[] FileNames = ["npmrc", "netrc", "kubeconfig", "aws", "gcloud", "id_rsa", "id_ed25519", "known_hosts", "credentials"];

    /// <param name="id">The id.</param>
    /// <param name="variables">The variables of its uses, null for a use that has none.</param>
    public static string OfSecret(string id, IEnumerable<string?> variables)
    {
        // The file says itself what it calls the value: more than a guess.
        if (variables.Distinct().ToArray() is [{ Length: > 0 } variable])
        {
            return Field("id", id) + "," + Field("env", variable);
        }

        var name = SecretDefaults.BaseName(id);
        var isFile = name.Contains('.', StringComparison.Ordinal) || FileNames.Contains(name, StringComparer.OrdinalIgnoreCase);
        return isFile ? Field("id", id) + "," + Field("src", name) : Field("id", id) + "," + Field("env", VariableOf(id));
    }

    public static string OfSsh(string id, IEnumerable<string?> variables) => id;

    /// <summary>A field of CSV, quoted as a whole when need be.</summary>
    private static string Field(string key, string value) => value.AsSpan().IndexOfAny(",\"\n\r") < 0
        ? key + "=" + value
        : "\"" + key + "=" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string VariableOf(string id)
    {
        var name = new StringBuilder(id.Length + 1);
        foreach (var c in id)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_');
        }

        return name.Length > 0 && char.IsAsciiDigit(name[0]) ? "_" + name : name.ToString();
    }
}
