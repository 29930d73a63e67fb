using System.CommandLine;
using System.Text;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Checking.BuildFiles;
using DockerfileSecrets.Cli.Configuration;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output;
using DockerfileSecrets.Cli.Output.Report;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>report</c>: one page about Dockerfiles, for a browser or a printer.</summary>
internal static class ReportCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets report --out report.html
          dockerfile-secrets report --target final --out report.html Dockerfile
          dockerfile-secrets report --exclude vendor services > report.html

        Exit codes:
          0  the page is written, whatever it says
          2  the call or the configuration is wrong, or a file cannot be read or written
        """;

    public static Command Make(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Dockerfiles, directories that are searched for them, or - for standard input; the current directory when left out",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--out", "-o") { Description = "The file to write; standard output when left out", HelpName = "FILE" };
        var target = new Option<string?>("--target") { Description = "The stage to build; the last one when left out", HelpName = "T" };
        var arguments = new Option<string[]>("--build-arg") { Description = "A build argument; K alone takes the value of the environment variable K", HelpName = "K=V" };
        var context = new Option<string?>("--context") { Description = "The build context, for what COPY takes and .dockerignore leaves out", HelpName = "DIR" };
        var configuration = new Option<string?>("--config") { Description = "The configuration; the nearest .dockerfile-secrets.toml above each file when left out", HelpName = "FILE" };
        var excluded = new Option<string[]>("--exclude") { Description = "Leave out files and directories of this name, or path below the directory; * and ? match", HelpName = "PATTERN" };
        var command = new Command("report", "Write a page with the build graph, the secrets of every target and the findings in place")
        {
            paths, file, target, arguments, context, configuration, excluded,
        };
        command.SetAction(result =>
        {
            var plan = new PlanOptions { Target = result.GetValue(target) ?? "", BuildArguments = BuildArguments.Read(result.GetValue(arguments) ?? [], console.Variable) };
            var request = new CheckRequest(
                Paths: result.GetValue(paths) ?? [],
                Listed: null,
                Excluded: result.GetValue(excluded) ?? [],
                StandardInputName: null,
                Options: new ValidationOptions { Plan = new PlanOptions { Target = result.GetValue(target), BuildArguments = plan.BuildArguments } },
                ContextDirectory: result.GetValue(context),
                Selected: null,
                Ignored: null,
                MinSeverity: null,
                MinConfidence: null,
                FailOn: null,
                Configuration: new ConfigurationFiles(result.GetValue(configuration)),
                BuildFiles: BuildFileRequest.None,
                Fixes: new FixRequest(Writes: false, IncludesUnsafe: false, ShowsDifference: false),
                Format: CheckFormat.Text);
            return Missing(request, result.GetValue(configuration)) is { } missing ? Refuse(console, missing) : Run(console, request, plan, result.GetValue(file));
        });
        return command;
    }

    private static string? Missing(CheckRequest request, string? configuration) =>
        request.ContextDirectory is { } directory && !Directory.Exists(directory) ? $"there is no directory {PathText.Of(directory)}"
        : configuration is not null && !File.Exists(configuration) ? $"there is no file {PathText.Of(configuration)}"
        : null;

    private static int Run(ToolConsole console, CheckRequest request, PlanOptions plan, string? file)
    {
        var checker = new Checker(console, request);
        var paths = checker.Paths();
        if (!checker.IsConfigured(paths))
        {
            foreach (var error in request.Configuration.Errors)
            {
                console.Error.WriteLine(VisibleText.Of(error.ToString()));
            }

            return ExitCode.Usage;
        }

        if (paths.Count == 0)
        {
            return Refuse(console, "there is no Dockerfile to report on");
        }

        var outcomes = OrderedWork.Run(paths, checker.Check, () => { }).ToArray();
        var files = outcomes.Where(outcome => outcome.File is not null)
            .Select((outcome, index) => ReportedFile.Of(index + 1, outcome.File!, outcome.Path, plan))
            .ToList();
        var errors = outcomes.Select(outcome => outcome.Error).OfType<string>().ToList();
        errors.ForEach(console.Complain);
        if (file is null or "-")
        {
            ReportPage.Write(console.Out, files, errors);
        }
        else if (Save(file, files, errors) is { } failure)
        {
            return Refuse(console, failure);
        }

        return errors.Count > 0 ? ExitCode.Usage : ExitCode.Fine;
    }

    private static string? Save(string path, List<ReportedFile> files, List<string> errors)
    {
        try
        {
            using var stream = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            using var output = new MaskedWriter(stream) { NewLine = "\n" };
            ReportPage.Write(output, files, errors);
            output.Flush();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"cannot write {PathText.Of(path)}: {DockerfileReader.Reason(e, path)}";
        }
    }

    private static int Refuse(ToolConsole console, string error)
    {
        console.Complain(error);
        return ExitCode.Usage;
    }
}
