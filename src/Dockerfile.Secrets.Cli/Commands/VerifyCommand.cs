using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Verification;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>verify</c>: proves that no value of a secret is in an image.</summary>
internal static class VerifyCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets verify docker-daemon:app:latest --secret id=npm_token,env=NPM_TOKEN
          dockerfile-secrets verify oci:build/app --secret id=key,src=key.pem --format sarif
          dockerfile-secrets verify app.tar --value-stdin=token < token.txt
          dockerfile-secrets verify docker-daemon:app:latest --plan plan.json

        Exit codes:
          0  nothing found
          1  a value, or something that looks like credentials, is in the image
          2  the call is wrong, a value is too weak, or the image cannot be read
        """;

    public static Command Make(ToolConsole console)
    {
        var image = new Argument<string>("FILE")
        {
            Description = "The image: docker-daemon:NAME, oci:DIRECTORY, docker-archive:FILE, or the path of a directory or archive",
            HelpName = "IMAGE",
        };
        var secrets = new Option<string[]>("--secret") { Description = "A value to look for, as docker build takes it", HelpName = "id=ID[,src=FILE|,env=NAME]" };
        var input = new Option<string?>("--value-stdin") { Description = "Look for what standard input has", HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };
        var plan = new Option<string?>("--plan") { Description = "Look for every secret of a plan; values as --secret id=ID finds them, unless given", HelpName = "PLAN.json" };
        var platform = new Option<string?>("--platform") { Description = "The platform to look at; all when left out", HelpName = "P" };
        var force = new Option<bool>("--force") { Description = "Look for short and repetitive values too" };
        var noStructural = new Option<bool>("--no-structural") { Description = "Do not report files and variables that look like credentials" };
        var format = new Option<VerifyFormat>("--format")
        {
            Description = "How to print: text, which is the default, json or sarif",
            HelpName = "text|json|sarif",
            CustomParser = ParseFormat,
        };
        var command = new Command("verify", "Look for the values of secrets in a built image") { image, secrets, input, plan, platform, force, noStructural, format };
        command.SetAction(result =>
        {
            var values = new GivenValues(console.Variable, result.GetValue(force));
            var error = values.Add(result.GetValue(secrets) ?? []);
            if (error is null && result.GetResult(input) is not null)
            {
                error = values.AddInput(result.GetValue(input) is { Length: > 0 } id ? id : "stdin", console.OpenInput);
            }

            if (error is null && result.GetValue(plan) is { } path)
            {
                (error, var remarks) = PlannedValues.Add(values, path);
                foreach (var remark in remarks)
                {
                    console.Complain(remark);
                }
            }

            if (error is not null)
            {
                console.Complain(error);
                return ExitCode.Usage;
            }

            var options = new ScanOptions { Platform = result.GetValue(platform), Structural = !result.GetValue(noStructural) };
            return Run(console, result.GetValue(image)!, values.Values, options, result.GetValue(format));
        });
        return command;
    }

    /// <summary>Looks into an image for values that were read already.</summary>
    public static int Run(ToolConsole console, string image, ImmutableArray<SecretValue> values, ScanOptions options, VerifyFormat format)
    {
        if (!PathText.IsPath(image))
        {
            console.Complain($"{PathText.Of(image)} cannot be verified: that is no path");
            return ExitCode.Usage;
        }

        var progress = new ProgressBar(console.Error, console.ErrorStyle.UsesColors);
        try
        {
            var report = ImageScanner.Scan(ImageSource.Parse(image), values, options, progress);
            progress.Clear();
            Write(console, image, report, values.Length, format);
            return report.IsClean ? ExitCode.Fine : ExitCode.Found;
        }
        catch (Exception exception) when (exception is ImageUnreadableException or ArgumentException)
        {
            progress.Clear();
            console.Complain($"{image} cannot be verified: {exception.Message}");
            return ExitCode.Usage;
        }
    }

    private static void Write(ToolConsole console, string image, ScanReport report, int values, VerifyFormat format)
    {
        switch (format)
        {
            case VerifyFormat.Json:
                VerifyJson.Write(console.Out, image, report);
                break;
            case VerifyFormat.Sarif:
                VerifySarif.Write(console.Out, report);
                break;
            default:
                VerifyText.Write(console.Out, console.OutStyle, report, values);
                break;
        }
    }

    private static VerifyFormat ParseFormat(ArgumentResult result)
    {
        var given = result.Tokens is [var token] ? token.Value : "";
        if (Array.IndexOf(["text", "json", "sarif"], given) is >= 0 and var index)
        {
            return (VerifyFormat)index;
        }

        result.AddError($"--format is text, json or sarif, not '{given}'");
        return default;
    }
}
