using System.CommandLine;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Cli.Output.Json;
using DockerfileSecrets.Cli.Output.Text;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>plan</c>: which instruction needs which secret, and how to supply them.</summary>
internal static class PlanCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets plan Dockerfile
          dockerfile-secrets plan --format json docker/app.Dockerfile
        """;

    public static Command Make(ToolConsole console) => DocumentCommand.Make(
        "plan",
        "Print which instructions need which secrets, and the docker build command that supplies them",
        console,
        (read, format) =>
        {
            var plan = FilePlan.Of(read);
            if (format == OutputFormat.Json)
            {
                PlanJson.Write(console.Out, read, plan);
            }
            else
            {
                new PlanText(console.Out, console.OutStyle, read).Write(plan);
            }
        });
}
