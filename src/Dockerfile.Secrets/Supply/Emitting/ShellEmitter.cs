using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Writes a script that stops when a required source is not there and passes optional ones only when they are.</summary>
internal static class ShellEmitter
{
    public static string Write(EmissionContent content)
    {
        var text = new StringBuilder("#!/bin/sh\n# Builds with the secrets that are there; what is passed to this script goes on to docker build.\nset -eu\n");
        foreach (var secret in content.Secrets)
        {
            var flag = ShellQuoting.Word(DockerFlagWriter.Write(secret.Id, secret.Source));
            text.Append("\n# ").Append(secret.Comment).Append("\nif ").Append(Test(secret)).Append("; then\n  set -- --secret ").Append(flag).Append(" \"$@\"\n");
            if (secret.Required)
            {
                text.Append("else\n  echo ").Append(ShellQuoting.Word(Complaint(secret))).Append(" >&2\n  exit 1\n");
            }

            text.Append("fi\n");
        }

        var options = CommandEmitter.Options(content.Options).Concat(content.Agents.Select(a => "--ssh " + ShellQuoting.Word(a)));
        return text.Append("\nexec docker build ").AppendJoin(' ', options.Append("\"$@\"").Append(CommandEmitter.Context(content.Options))).Append('\n').ToString();
    }

    private static string Test(EmittedSecret secret)
    {
        var name = secret.Source.Name;
        return !secret.IsVariable ? $"[ -f {ShellQuoting.Word(name.StartsWith('-') ? "./" + name : name)} ]"
            : IsShellName(name) ? $"[ -n \"${{{name}:-}}\" ]"
            : $"printenv {ShellQuoting.Word(name)} >/dev/null";
    }

    private static string Complaint(EmittedSecret secret) =>
        $"The secret {secret.Id} is required: {(secret.IsVariable ? "set the variable" : "there is no file")} {secret.Source.Name}";

    /// <summary>Other names can stand in the environment, but the shell cannot name them.</summary>
    private static bool IsShellName(string name) => !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
