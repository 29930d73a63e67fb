using System.CommandLine;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Cli.Output.Json;
using DockerfileSecrets.Cli.Output.Text;
using DockerfileSecrets.Cli.Output.Tree;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>ast</c>: the tree of a Dockerfile.</summary>
internal static class AstCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets ast Dockerfile
          dockerfile-secrets ast --format json - < Dockerfile
        """;

    public static Command Make(ToolConsole console) => DocumentCommand.Make(
        "ast",
        "Print the tree of a Dockerfile: every node with its kind, its place and what it says",
        console,
        (read, format) =>
        {
            var tree = TreeBuilder.Of(read);
            if (format == OutputFormat.Json)
            {
                TreeJson.Write(console.Out, read, tree);
            }
            else
            {
                new TreeText(console.Out, console.OutStyle).Write(tree);
            }
        });
}
