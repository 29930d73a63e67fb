using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Writes a step with docker/build-push-action. Variables go in by <c>secret-envs</c>, which writes no value into a file of the runner.</summary>
internal static class GitHubActionsEmitter
{
    public static string Write(EmissionContent content)
    {
        var variables = content.Secrets.Where(s => s.IsVariable).ToArray();
        var text = new StringBuilder();
        foreach (var secret in content.Secrets)
        {
            text.Append("# ").Append(secret.Comment).Append('\n');
        }

        text.Append("- uses: docker/build-push-action@v7\n");
        if (variables.Length > 0)
        {
            text.Append("  env:\n");
            foreach (var name in variables.Select(s => s.Source.Name).Distinct(StringComparer.Ordinal))
            {
                text.Append("    ").Append(YamlScalar.Of(name)).Append(": ${{ secrets.").Append(SecretName(name)).Append(" }}\n");
            }
        }

        text.Append("  with:\n    context: ").Append(YamlScalar.Of(content.Options.Context)).Append('\n');
        if (content.Options.Dockerfile is { } file)
        {
            text.Append("    file: ").Append(YamlScalar.Of(file)).Append('\n');
        }

        if (content.Options.Target is { Length: > 0 } target)
        {
            text.Append("    target: ").Append(YamlScalar.Of(target)).Append('\n');
        }

        WriteItems(text, "secret-envs", variables);
        WriteItems(text, "secret-files", [.. content.Secrets.Where(s => !s.IsVariable)]);
        if (!content.Agents.IsEmpty)
        {
            text.Append("    ssh: ").Append(YamlScalar.Of(string.Join(',', content.Agents))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Items begin with a letter, a digit or the like: a block scalar takes a leading blank for indentation.</summary>
    private static void WriteItems(StringBuilder text, string key, EmittedSecret[] secrets)
    {
        if (secrets.Length == 0)
        {
            return;
        }

        text.Append("    ").Append(key).Append(": |\n");
        foreach (var secret in secrets)
        {
            text.Append("      ").Append(secret.Id).Append('=').Append(secret.Source.Name).Append('\n');
        }
    }

    /// <summary>GitHub's secrets are letters, digits and _, and do not begin with a digit or GITHUB_ (but for its own token).</summary>
    private static string SecretName(string variable)
    {
        var name = new string([.. variable.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        return name == "GITHUB_TOKEN" ? name
            : name.StartsWith("GITHUB_", StringComparison.OrdinalIgnoreCase) ? "GH_" + name[7..]
            : char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }
}
