using System.CommandLine;
using System.CommandLine.Help;
using DockerfileSecrets.Cli.Commands;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Cli;

/// <summary>The command line: its commands, and what is said when a call fits none of them.</summary>
internal static class CommandLine
{
    private const string RootDescription = "Which build secrets does a Dockerfile need, and are they safe? Reads Dockerfiles as BuildKit does.";

    private const string RootExamples = """
        Examples:
          dockerfile-secrets check
          dockerfile-secrets plan Dockerfile
          dockerfile-secrets ast --format json - < Dockerfile
          dockerfile-secrets emit --for compose Dockerfile
          dockerfile-secrets build --secret id=npm_token,env=NPM_TOKEN .

        Exit codes:
          0  fine
          1  the Dockerfile has errors; the output covers what could be read
          2  the call is wrong, or the file cannot be read
          3  build did not start docker: a required secret is lacking
        """;

    public static int Run(string[] arguments, ToolConsole console)
    {
        console = console with
        {
            Out = new MaskedWriter(console.Out) { NewLine = console.Out.NewLine },
            Error = new MaskedWriter(console.Error) { NewLine = console.Error.NewLine },
        };

        // What stands behind `build` is for docker to read: its options are not ours to know.
        if (arguments is ["build", .. var forDocker] && !forDocker.Any(a => a is "--help" or "-h" or "-?"))
        {
            var code = BuildCommandAction.Run(console, forDocker);
            console.Out.Flush();
            console.Error.Flush();
            return code;
        }

        var root = MakeRoot(console);
        var result = root.Parse(arguments, new ParserConfiguration
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

    private static Command MakeRoot(ToolConsole console)
    {
        var help = new HelpOption("--help", "-h", "-?") { Recursive = true, Description = "Show help" };
        var version = new Option<bool>("--version") { Description = "Show the version", Action = new VersionAction(console), Arity = ArgumentArity.Zero };
        var root = new Command(ToolConsole.ToolName, RootDescription) { help, version };
        var plan = PlanCommand.Make(console);
        var ast = AstCommand.Make(console);
        var emit = EmitCommand.Make(console);
        var build = BuildCommandAction.Make();
        var check = CheckCommand.Make(console);
        var explain = ExplainCommand.Make(console);
        root.Add(check);
        root.Add(explain);
        root.Add(plan);
        root.Add(ast);
        var verify = VerifyCommand.Make(console);
        root.Add(verify);
        var report = ReportCommand.Make(console);
        root.Add(report);
        root.Add(emit);
        root.Add(build);
        help.Action = new HelpWithExamples((HelpAction)help.Action!, console.Out, new Dictionary<Command, string>
        {
            [root] = RootExamples,
            [check] = CheckCommand.Examples,
            [explain] = ExplainCommand.Examples,
            [plan] = PlanCommand.Examples,
            [ast] = AstCommand.Examples,
            [verify] = VerifyCommand.Examples,
            [report] = ReportCommand.Examples,
            [emit] = EmitCommand.Examples,
            [build] = BuildCommandAction.Examples,
        });
        return root;
    }

    private static int Refuse(ToolConsole console, string error)
    {
        console.Complain(error);
        return ExitCode.Usage;
    }
}
