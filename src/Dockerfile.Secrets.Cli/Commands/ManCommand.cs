using System.CommandLine;
using DockerfileSecrets.Cli.Commands.Shells;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>man</c>: the manual page.</summary>
internal static class ManCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets man | man -l -
          dockerfile-secrets man > ~/.local/share/man/man1/dockerfile-secrets.1
        """;

    public static Command Make(ToolConsole console, CommandTree tree)
    {
        var command = new Command("man", "Print the manual page");
        command.SetAction(_ =>
        {
            ManPage.Write(console.Out, tree);
            return ExitCode.Fine;
        });
        return command;
    }
}
