using System.CommandLine;
using System.CommandLine.Parsing;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>What the commands share: they read one Dockerfile, print something about it, and report its diagnostics.</summary>
internal static class DocumentCommand
{
    public static Command Make(string name, string description, ToolConsole console, Action<ReadDocument, OutputFormat> print)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The Dockerfile, a directory with a Dockerfile or Containerfile, or - for standard input; the current directory when left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<OutputFormat>("--format")
        {
            Description = "How to print: text, which is the default, or json (provisional)",
            HelpName = "text|json",
            CustomParser = ParseFormat,
        };
        var command = new Command(name, description) { file, format };
        command.SetAction(result => Run(console, DockerfilePath.Find(result.GetValue(file)), result.GetValue(format), print));
        return command;
    }

    private static OutputFormat ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens is [var token] ? token.Value : "")
        {
            case "text":
                return OutputFormat.Text;
            case "json":
                return OutputFormat.Json;
            case var other:
                result.AddError($"--format is text or json, not '{other}'");
                return default;
        }
    }

    private static int Run(ToolConsole console, DockerfilePath path, OutputFormat format, Action<ReadDocument, OutputFormat> print)
    {
        var outcome = path.Error is null ? DockerfileReader.Read(path.Path, console.OpenInput) : default;
        if (outcome.File is not { } file)
        {
            console.Complain(path.Error ?? outcome.Error!);
            return ExitCode.Usage;
        }

        var read = ReadDocument.Shown(file);
        var diagnostics = new DiagnosticText(console.Error, console.ErrorStyle, read);
        diagnostics.WriteEncodingWarning();
        print(read, format);
        if (format == OutputFormat.Text)
        {
            // Whoever looks at both streams at once shall not see the middle of one in the other.
            console.Out.Flush();
            diagnostics.WriteAll();
        }

        return read.Document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? ExitCode.DockerfileHasErrors : ExitCode.Fine;
    }
}
