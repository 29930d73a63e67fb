using System.CommandLine;
using System.CommandLine.Help;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>The commands of the tool, with the examples that their help shows.</summary>
/// <param name="Root">The tool itself.</param>
/// <param name="Examples">What help says behind options: examples and exit codes.</param>
internal sealed record CommandTree(Command Root, IReadOnlyDictionary<Command, string> Examples)
{
    private const string RootDescription = "Which build secrets does a Dockerfile need, and are they safe? Reads Dockerfiles as BuildKit does.";

    private const string RootExamples = """
        Examples:
          dockerfile-secrets check
          dockerfile-secrets plan Dockerfile
          dockerfile-secrets report --out report.html
          dockerfile-secrets ast --format json - < Dockerfile
          dockerfile-secrets emit --format compose Dockerfile
          dockerfile-secrets build --secret id=npm_token,env=NPM_TOKEN .

        Arguments out of a file, one per line, anywhere in a call:
          dockerfile-secrets check --arguments-from dockerfiles.txt

        Exit codes:
          0  fine
          1  the Dockerfile has errors; the output covers what could be read
          2  the call is wrong, or the file cannot be read
          3  build did not start docker: a required secret is lacking
        """;

    public static CommandTree Make(ToolConsole console)
    {
        // Not a HelpOption: that reads the resources of System.CommandLine at each start for a description that is replaced.
        var help = new Option<bool>("--help", "-h", "-?") { Recursive = true, Description = "Show help", Arity = ArgumentArity.Zero };
        var version = new Option<bool>("--version") { Description = "Show the version", Action = new VersionAction(console), Arity = ArgumentArity.Zero };
        var root = new Command(ToolConsole.ToolName, RootDescription) { version, help };
        var examples = new Dictionary<Command, string> { [root] = RootExamples };
        var tree = new CommandTree(root, examples);
        (Command Command, string Examples)[] commands =
        [
            (CheckCommand.Make(console), CheckCommand.Examples),
            (ExplainCommand.Make(console), ExplainCommand.Examples),
            (PlanCommand.Make(console), PlanCommand.Examples),
            (ReportCommand.Make(console), ReportCommand.Examples),
            (AstCommand.Make(console), AstCommand.Examples),
            (VerifyCommand.Make(console), VerifyCommand.Examples),
            (EmitCommand.Make(console), EmitCommand.Examples),
            (BuildCommandAction.Make(), BuildCommandAction.Examples),
            (CompletionCommand.Make(console, tree), CompletionCommand.Examples),
            (ManCommand.Make(console, tree), ManCommand.Examples),
        ];
        foreach (var (command, text) in commands)
        {
            root.Add(command);
            examples[command] = text;
        }

        help.Action = new HelpWithExamples(new HelpAction(), console, examples);
        return tree;
    }
}
