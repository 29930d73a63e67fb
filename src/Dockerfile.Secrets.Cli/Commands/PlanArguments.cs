using System.CommandLine;
using System.CommandLine.Parsing;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>The argument and options of <c>plan</c>.</summary>
internal sealed class PlanArguments
{
    private const string Formats = "text|json|markdown|mermaid|dot|outline|svg";

    private readonly Argument<string?> _file = new("FILE")
    {
        Description = "The Dockerfile, a directory with a Dockerfile or Containerfile, or - for standard input; the current directory when left out",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _target = new("--target") { Description = "The stage to build; the last one when left out", HelpName = "T" };

    private readonly Option<bool> _allTargets = new("--all-targets") { Description = "Plan every stage as a target" };

    private readonly Option<string[]> _buildArguments = new("--build-arg")
    {
        Description = "A build argument; K alone takes the value of the environment variable K",
        HelpName = "K=V",
    };

    private readonly Option<string[]> _platforms = new("--platform")
    {
        Description = "The platform to build for, such as linux/arm64; may be given several times",
        HelpName = "P",
    };

    private readonly Option<string[]> _baseImageFiles = new("--base-image-config")
    {
        Description = "A file with what `docker image inspect` prints of the base images",
        HelpName = "FILE",
    };

    private readonly Option<PlanFormat> _format = new("--format")
    {
        Description = "How to print: text, which is the default, or one of the others",
        HelpName = Formats,
        CustomParser = ParseFormat,
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_target);
        command.Add(_allTargets);
        command.Add(_buildArguments);
        command.Add(_platforms);
        command.Add(_baseImageFiles);
        command.Add(_format);
    }

    public PlanRequest Read(ParseResult result) => new(
        result.GetValue(_file),
        result.GetValue(_target),
        result.GetValue(_allTargets),
        result.GetValue(_buildArguments) ?? [],
        [.. (result.GetValue(_platforms) ?? []).SelectMany(text => text.Split(',')).Distinct(StringComparer.Ordinal)],
        result.GetValue(_baseImageFiles) ?? [],
        result.GetValue(_format));

    private static PlanFormat ParseFormat(ArgumentResult result)
    {
        var given = result.Tokens is [var token] ? token.Value : "";
        if (Array.IndexOf(Formats.Split('|'), given) is >= 0 and var index)
        {
            return (PlanFormat)index;
        }

        result.AddError($"--format is {Formats.Replace("|", ", ", StringComparison.Ordinal).Replace(", svg", " or svg", StringComparison.Ordinal)}, not '{given}'");
        return default;
    }
}
