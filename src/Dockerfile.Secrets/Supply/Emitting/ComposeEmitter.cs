using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Writes a Compose file. Every secret is used by its own name, since docker compose build and docker buildx bake differ in the id
/// of one that is used by another.</summary>
internal static class ComposeEmitter
{
    public static string Write(EmissionContent content)
    {
        var text = new StringBuilder("services:\n  ").Append(YamlScalar.Of(content.Options.Name)).Append(":\n    build:\n");
        foreach (var (key, value) in BakeEmitter.Attributes(content.Options))
        {
            text.Append("      ").Append(key).Append(": ").Append(Scalar(value)).Append('\n');
        }

        if (!content.Agents.IsEmpty)
        {
            text.Append("      ssh:\n");
            foreach (var agent in content.Agents)
            {
                text.Append("        - ").Append(Scalar(agent)).Append('\n');
            }
        }

        if (content.Secrets.IsEmpty)
        {
            return text.ToString();
        }

        text.Append("      secrets:\n");
        foreach (var secret in content.Secrets)
        {
            text.Append("        - ").Append(YamlScalar.Of(secret.Id)).Append('\n');
        }

        text.Append("secrets:\n");
        foreach (var secret in content.Secrets)
        {
            text.Append("  # ").Append(secret.Comment).Append("\n  ").Append(YamlScalar.Of(secret.Id)).Append(":\n    ")
                .Append(secret.IsVariable ? "environment: " : "file: ").Append(Scalar(secret.IsVariable ? secret.Source.Name : Path(secret.Source.Name))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Compose puts variables in place of every <c>$</c> that is not doubled.</summary>
    private static string Scalar(string text) => YamlScalar.Of(text.Replace("$", "$$", StringComparison.Ordinal));

    /// <summary>A leading <c>~</c> would be the home directory.</summary>
    private static string Path(string path) => path.StartsWith('~') ? "./" + path : path;
}
