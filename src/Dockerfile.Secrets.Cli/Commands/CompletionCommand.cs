using System.CommandLine;
using DockerfileSecrets.Cli.Commands.Shells;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>completion</c>: the script by which a shell completes commands, options and their values.</summary>
internal static class CompletionCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets completion bash > ~/.local/share/bash-completion/completions/dockerfile-secrets
          dockerfile-secrets completion zsh > ~/.zsh/completions/_dockerfile-secrets
          dockerfile-secrets completion fish > ~/.config/fish/completions/dockerfile-secrets.fish
          dockerfile-secrets completion powershell >> $PROFILE
        """;

    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Make(ToolConsole console, CommandTree tree)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell", HelpName = string.Join('|', Shells), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("completion", "Print the script by which a shell completes commands, options and values") { shell };
        command.SetAction(result =>
        {
            var commands = CommandSurface.Of(tree.Root);
            switch (result.GetValue(shell))
            {
                case "bash":
                    BashCompletion.Write(console.Out, commands);
                    return ExitCode.Fine;
                case "zsh":
                    ZshCompletion.Write(console.Out, commands);
                    return ExitCode.Fine;
                case "fish":
                    FishCompletion.Write(console.Out, commands);
                    return ExitCode.Fine;
                case "powershell":
                    PowerShellCompletion.Write(console.Out, commands);
                    return ExitCode.Fine;
                case var other:
                    var what = other is null ? "completion needs a SHELL" : $"no completion for '{other}'";
                    console.Complain($"{what}: bash, zsh, fish or powershell; see dockerfile-secrets completion --help");
                    return ExitCode.Usage;
            }
        });
        return command;
    }
}
