using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Writes a bake file in HCL. Secrets are strings, which every version of bake reads.</summary>
internal static class BakeEmitter
{
    public static string Write(EmissionContent content)
    {
        var text = new StringBuilder("target ").Append(Quoted(content.Options.Name)).Append(" {\n");
        foreach (var (key, value) in Attributes(content.Options))
        {
            text.Append("  ").Append(key).Append(" = ").Append(Quoted(value)).Append('\n');
        }

        if (!content.Secrets.IsEmpty)
        {
            text.Append("  secret = [\n");
            foreach (var secret in content.Secrets)
            {
                text.Append("    # ").Append(secret.Comment).Append("\n    ").Append(Quoted(DockerFlagWriter.Write(secret.Id, secret.Source))).Append(",\n");
            }

            text.Append("  ]\n");
        }

        if (!content.Agents.IsEmpty)
        {
            text.Append("  ssh = [").AppendJoin(", ", content.Agents.Select(Quoted)).Append("]\n");
        }

        return text.Append("}\n").ToString();
    }

    public static IEnumerable<(string Key, string Value)> Attributes(EmissionOptions options)
    {
        yield return ("context", options.Context);
        if (options.Dockerfile is { } file)
        {
            yield return ("dockerfile", file);
        }

        if (options.Target is { Length: > 0 } target)
        {
            yield return ("target", target);
        }
    }

    /// <summary>A string that begins a template with <c>${</c> or <c>%{</c>, in JSON too, unless that is doubled.</summary>
    public static string WithoutTemplates(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);

    private static string Quoted(string text) =>
        $"\"{WithoutTemplates(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
