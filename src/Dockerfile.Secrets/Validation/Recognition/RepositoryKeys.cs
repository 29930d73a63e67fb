using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Recognition;

/// <summary>Tells the public keys of package repositories, which have the same extension as private ones.</summary>
internal static class RepositoryKeys
{
    private static readonly string[] Directories = ["/etc/apt/", "/usr/share/keyrings/", "/etc/pki/", "/etc/apk/keys"];

    /// <summary>Whether a file is put where package managers look for keys, or a RUN of the stage gives it to a command that takes public keys.</summary>
    public static bool IsOne(ValidationContext context, EvaluatedStep step, string path, string? target)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return (target is not null && Array.Exists(Directories, d => target.StartsWith(d, StringComparison.Ordinal)))
            || step.Stage.Instructions.OfType<RunInstruction>().Any(run => SearchedText.Of(context.Document, run).Any(t => t.Characters.Contains(name, StringComparison.Ordinal)) && Imports(context, run, name));
    }

    private static bool Imports(ValidationContext context, RunInstruction run, string name) => context.ScriptOf(run) is { } script
        ? ScriptTexts.Nodes(script.Script).OfType<ShellPipeline>().Any(p => Imports(p, name))
        : Imports(run.JoinedText);

    /// <summary>The file may be piped to the command, or be its input.</summary>
    private static bool Imports(ShellPipeline pipeline, string name)
    {
        var commands = pipeline.Commands.OfType<SimpleCommand>().ToList();
        return commands.Exists(c => Imports(SpokenText.Of(c).Value))
            && commands.SelectMany(c => c.Words.Concat(c.Redirections.Select(r => r.Target).OfType<ShellWord>())).Any(w => SpokenText.Of(w).Value.Contains(name, StringComparison.Ordinal));
    }

    private static bool Imports(string command) =>
        command.Contains("apt-key add", StringComparison.Ordinal) || command.Contains("--dearmor", StringComparison.Ordinal) || command.Contains("/etc/apk/keys", StringComparison.Ordinal)
        || (command.Contains("--import", StringComparison.Ordinal) && (command.Contains("gpg", StringComparison.Ordinal) || command.Contains("rpm", StringComparison.Ordinal)));
}
