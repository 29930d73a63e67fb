using System.CommandLine;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Cli.Output.Findings;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>check</c>: what is wrong with secrets in Dockerfiles, and the fixes.</summary>
internal static class CheckCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets check
          dockerfile-secrets check --format github services
          dockerfile-secrets check --config ci/dockerfile-secrets.toml services
          dockerfile-secrets check --diff --unsafe Dockerfile
          dockerfile-secrets check --secret id=npm_token,env=NPM_TOKEN --target final Dockerfile
          dockerfile-secrets check --stdin-filename Dockerfile - < Dockerfile

        Exit codes:
          0  nothing from --fail-on on
          1  findings
          2  the call or the configuration is wrong, or a file cannot be read or written
        """;

    public static Command Make(ToolConsole console)
    {
        var arguments = new CheckArguments();
        var command = new Command("check", "Find what is wrong with the secrets of Dockerfiles, and fix it");
        arguments.AddTo(command);
        command.SetAction(result =>
        {
            var (request, error) = arguments.Read(result, console);
            if (request is null)
            {
                console.Complain(error!);
                return ExitCode.Usage;
            }

            return Run(console, request);
        });
        return command;
    }

    private static int Run(ToolConsole console, CheckRequest request)
    {
        var outcomes = new Checker(console, request).Run();
        if (request.Configuration.Errors.ToList() is { Count: > 0 } wrong)
        {
            wrong.ForEach(error => console.Error.WriteLine(VisibleText.Of(error)));
            return ExitCode.Usage;
        }

        var files = outcomes.Select(o => o.File).OfType<CheckedFile>().ToList();
        var isWrong = false;
        foreach (var outcome in outcomes)
        {
            var error = outcome.Error ?? Change(console, request, outcome);
            if (error is not null)
            {
                isWrong = true;
                console.Complain(VisibleText.Of(error));
            }
        }

        console.Error.Flush();
        if (!request.Fixes.ShowsDifference)
        {
            Write(console, request.Format, files, outcomes.Count(o => o.File is null));
        }

        if (outcomes.Count == 0)
        {
            console.Complain("there is no Dockerfile to check");
            return ExitCode.Usage;
        }

        return isWrong ? ExitCode.Usage
            : files.Exists(f => f.Fails) ? ExitCode.Found
            : ExitCode.Fine;
    }

    /// <summary>Shows or writes what the fixes change; gives what went wrong.</summary>
    private static string? Change(ToolConsole console, CheckRequest request, CheckOutcome outcome)
    {
        if (outcome is not { Change: { } change, File: { } file })
        {
            return null;
        }

        if (request.Fixes.ShowsDifference)
        {
            console.Out.Write(UnifiedDifference.Of(file.Name, change.Before, change.After));
            return null;
        }

        if (outcome.Path == "-")
        {
            return "standard input cannot be fixed in place; --diff shows what would change";
        }

        var error = FixedFile.Write(outcome.Path, change.Text);
        if (error is null)
        {
            console.Error.WriteLine($"{VisibleText.Of(file.Name)}: {(change.Count == 1 ? "1 fix" : change.Count + " fixes")} made");
        }

        return error;
    }

    private static void Write(ToolConsole console, CheckFormat format, IReadOnlyList<CheckedFile> files, int unreadable)
    {
        switch (format)
        {
            case CheckFormat.Json:
                FindingsJson.Write(console.Out, files);
                break;
            case CheckFormat.Sarif:
                FindingsSarif.Write(console.Out, files);
                break;
            case CheckFormat.Github:
                FindingLines.WriteGithub(console.Out, files);
                break;
            case CheckFormat.Gitlab:
                FindingsJson.WriteGitlab(console.Out, files);
                break;
            case CheckFormat.Junit:
                FindingsXml.WriteJunit(console.Out, files);
                break;
            case CheckFormat.Checkstyle:
                FindingsXml.WriteCheckstyle(console.Out, files);
                break;
            case CheckFormat.Msbuild:
                FindingLines.WriteMsbuild(console.Out, files);
                break;
            default:
                new FindingsText(console.Out, console.OutStyle).Write(files, unreadable);
                break;
        }
    }
}
