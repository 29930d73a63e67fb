using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Writes a command for a POSIX shell. Comments stand above it: between continued lines they would end it.</summary>
internal static class CommandEmitter
{
    public static string Write(string program, Func<string, SecretSource, string> flag, EmissionContent content)
    {
        var text = new StringBuilder();
        foreach (var secret in content.Secrets)
        {
            text.Append("# ").Append(secret.Comment).Append('\n');
        }

        var options = Options(content.Options).Concat(content.Secrets.Select(s => "--secret " + ShellQuoting.Word(flag(s.Id, s.Source))))
            .Concat(content.Agents.Select(a => "--ssh " + ShellQuoting.Word(a)));
        return text.Append(program).Append(' ')
            .AppendJoin(" \\\n  ", options.Append(Context(content.Options))).Append('\n').ToString();
    }

    /// <summary>What names the file and the target.</summary>
    public static IEnumerable<string> Options(EmissionOptions options)
    {
        if (options.Dockerfile is { } file)
        {
            yield return "--file " + ShellQuoting.Word(file);
        }

        if (options.Target is { Length: > 0 } target)
        {
            yield return "--target " + ShellQuoting.Word(target);
        }
    }

    /// <summary>The context, which must not look like an option.</summary>
    public static string Context(EmissionOptions options) => ShellQuoting.Word(options.Context.StartsWith('-') && options.Context.Length > 1 ? "./" + options.Context : options.Context);
}
