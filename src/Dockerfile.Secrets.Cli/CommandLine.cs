using System.CommandLine;
using DockerfileSecrets.Cli.Commands;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Cli;

/// <summary>The command line: its commands, and what is said when a call fits none of them.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, ToolConsole console)
    {
        console = console with
        {
            Out = new MaskedWriter(console.Out) { NewLine = console.Out.NewLine },
            Error = new MaskedWriter(console.Error) { NewLine = console.Error.NewLine },
        };

        var (given, wrong) = ArgumentsFile.Expand(arguments);
        if (given is null)
        {
            var refused = Refuse(console, wrong!);
            console.Error.Flush();
            return refused;
        }

        arguments = given;

        // What stands behind `build` is for docker to read: its options are not ours to know.
        if (arguments is ["build", .. var forDocker] && !forDocker.Any(a => a is "--help" or "-h" or "-?"))
        {
            var code = BuildCommandAction.Run(console, forDocker);
            console.Out.Flush();
            console.Error.Flush();
            return code;
        }

        var result = CommandTree.Make(console).Root.Parse(arguments, new ParserConfiguration
        {
            // A file may be named `@Dockerfile`: it is no response file.
            ResponseFileTokenReplacer = null,
        });

        // `--help` and `--version` win over whatever else is wrong.
        var exit = UsageError.Of(result) is { } error
            ? Refuse(console, error)
            : result.Invoke(new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            });
        console.Out.Flush();
        console.Error.Flush();
        return exit;
    }

    private static int Refuse(ToolConsole console, string error)
    {
        console.Complain(error);
        return ExitCode.Usage;
    }
}
