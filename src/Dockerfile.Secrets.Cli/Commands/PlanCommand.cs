using System.CommandLine;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Cli.Output.Drawing;
using DockerfileSecrets.Cli.Output.Graphs;
using DockerfileSecrets.Cli.Output.Markdown;
using DockerfileSecrets.Cli.Output.Text;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>plan</c>: which instruction needs which secret, and how to supply them.</summary>
internal static class PlanCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets plan
          dockerfile-secrets plan --target test --build-arg REGION=eu Dockerfile
          dockerfile-secrets plan --platform linux/amd64 --platform linux/arm64 services/api
          dockerfile-secrets plan --all-targets --format markdown docker/app.Dockerfile
          dockerfile-secrets plan --format svg Dockerfile > plan.svg
        """;

    public static Command Make(ToolConsole console)
    {
        var options = new PlanArguments();
        var command = new Command("plan", "Print which instructions need which secrets, and the docker build command that supplies them");
        options.AddTo(command);
        command.SetAction(result => Run(console, options.Read(result)));
        return command;
    }

    private static int Run(ToolConsole console, PlanRequest request)
    {
        var (options, error) = request.ToOptions(console.Variable);
        var path = DockerfilePath.Find(request.File);
        if ((error ?? path.Error) is { } wrong)
        {
            console.Complain(wrong);
            return ExitCode.Usage;
        }

        var outcome = DockerfileReader.Read(path.Path, console.OpenInput);
        if (outcome.File is not { } file)
        {
            console.Complain(outcome.Error!);
            return ExitCode.Usage;
        }

        var read = ReadDocument.Shown(file);
        var build = PlannedBuild.Of(read, path, options);
        if (UnknownTarget(build) is { } unknown)
        {
            console.Complain(unknown);
            return ExitCode.Usage;
        }

        var diagnostics = new DiagnosticText(console.Error, console.ErrorStyle, read);
        diagnostics.WriteEncodingWarning();
        Write(console, request.Format, build);
        if (request.Format != PlanFormat.Json)
        {
            // Whoever looks at both streams at once shall not see the middle of one in the other.
            console.Out.Flush();
            diagnostics.WriteAll(build.Diagnostics);
        }

        return build.HasErrors ? ExitCode.DockerfileHasErrors : ExitCode.Fine;
    }

    private static void Write(ToolConsole console, PlanFormat format, PlannedBuild build)
    {
        switch (format)
        {
            case PlanFormat.Json:
                console.Out.Write(build.Plans is [var plan] ? plan.ToJson() : build.Merged.ToJson());
                break;
            case PlanFormat.Markdown:
                new PlanMarkdown(console.Out, build).Write();
                break;
            case PlanFormat.Mermaid:
                MermaidText.Write(console.Out, PlanGraph.Of(build));
                break;
            case PlanFormat.Dot:
                DotText.Write(console.Out, PlanGraph.Of(build));
                break;
            case PlanFormat.Svg:
                console.Out.Write(DrawnPlan.Picture(build));
                break;
            case PlanFormat.Outline:
                OutlineText.Write(console.Out, build);
                break;
            default:
                new PlanText(console.Out, console.OutStyle, build).Write();
                break;
        }
    }

    /// <summary>What is said of a target that no stage is named like. A file without stages is wrong before any target is.</summary>
    private static string? UnknownTarget(PlannedBuild build)
    {
        var plan = build.Plans[0];
        if (build.Options[0].Target is not { Length: > 0 } || plan.Stages.IsEmpty || plan.Targets is not [{ Stage: null }])
        {
            return null;
        }

        var names = plan.Stages.Select(stage => stage.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var message = plan.Diagnostics.First(d => d.Code == DiagnosticDescriptors.UnknownTarget.Code).Message;
        return names.Length == 0 ? message : $"{message} The stages are {string.Join(", ", names)}.";
    }
}
