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

        int exit;
        try
        {
            exit = RunCommand(arguments, console);
        }
#pragma warning disable CA1031 // What the runtime would print of an exception that nobody expects may hold a secret.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            exit = Confess(console, exception);
        }

        console.Out.Flush();
        console.Error.Flush();
        return exit;
    }

    private static int RunCommand(string[] arguments, ToolConsole console)
    {
        var (given, wrong) = ArgumentsFile.Expand(arguments);
        if (given is null)
        {
            return Refuse(console, wrong!);
        }

        arguments = given;

        // What stands behind `build` is for docker to read: its options are not ours to know.
        if (arguments is ["build", .. var forDocker] && !forDocker.Any(a => a is "--help" or "-h" or "-?"))
        {
            return BuildCommandAction.Run(console, forDocker);
        }

        var result = CommandTree.Make(console).Root.Parse(arguments, new ParserConfiguration
        {
            // A file may be named `@Dockerfile`: it is no response file.
            ResponseFileTokenReplacer = null,
        });

        // `--help` and `--version` win over whatever else is wrong.
        return UsageError.Of(result) is { } error
            ? Refuse(console, error)
            : result.Invoke(new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            });
    }

    /// <summary>Says that the tool has a mistake and where, without the exception's message: that may quote anything that was read.</summary>
    private static int Confess(ToolConsole console, Exception exception)
    {
        console.Complain("this is a mistake of the tool, not of the files; please report it with these lines:");
        for (var e = exception; e is not null; e = e.InnerException)
        {
            console.Error.WriteLine(e.GetType().FullName);
            console.Error.WriteLine(e.StackTrace);
        }

        return ExitCode.Bug;
    }

    private static int Refuse(ToolConsole console, string error)
    {
        console.Complain(error);
        return ExitCode.Usage;
    }
}
