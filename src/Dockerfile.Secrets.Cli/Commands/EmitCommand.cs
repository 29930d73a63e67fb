using System.CommandLine;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>emit</c>: writes what supplies the secrets of a Dockerfile.</summary>
internal static class EmitCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets emit
          dockerfile-secrets emit --format compose --target final Dockerfile
          dockerfile-secrets emit --format github-actions --source npm_token=env:NPM_TOKEN --source netrc=file:.netrc api
        """;

    private static readonly (string Name, SupplyFormat Format)[] Formats =
    [
        ("docker", SupplyFormat.Docker), ("podman", SupplyFormat.Podman), ("bake", SupplyFormat.Bake), ("bake-json", SupplyFormat.BakeJson),
        ("compose", SupplyFormat.Compose), ("github-actions", SupplyFormat.GitHubActions), ("shell", SupplyFormat.Shell),
    ];

    public static Command Make(ToolConsole console)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The Dockerfile, a directory with a Dockerfile or Containerfile, or - for standard input; the current directory when left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format", "--for")
        {
            Description = "What to write: docker, which is the default, or one of the others",
            HelpName = string.Join('|', Formats.Select(f => f.Name)),
            DefaultValueFactory = _ => "docker",
        };
        var target = new Option<string?>("--target") { Description = "The stage to build; the last one when left out", HelpName = "T" };
        var arguments = new Option<string[]>("--build-arg") { Description = "A build argument; K alone takes the value of the environment variable K", HelpName = "K=V" };
        var sources = new Option<string[]>("--source") { Description = "Where a secret comes from; a guess by its mounts or its id when left out", HelpName = "ID=env:NAME|ID=file:PATH" };
        var command = new Command("emit", "Write what supplies the secrets: flags, a bake or Compose file, a step of a workflow, a script") { file, format, target, arguments, sources };
        command.SetAction(result => Run(
            console,
            result.GetValue(file),
            result.GetValue(format)!,
            new PlanOptions { Target = result.GetValue(target) ?? "", BuildArguments = BuildArguments.Read(result.GetValue(arguments) ?? [], console.Variable) },
            result.GetValue(sources) ?? []));
        return command;
    }

    private static int Run(ToolConsole console, string? given, string name, PlanOptions options, string[] sources)
    {
        var path = DockerfilePath.Find(given);
        var (chosen, wrongSource) = Sources(sources);
        var format = Array.Find(Formats, f => f.Name == name);
        var wrong = format.Name is null ? $"--format is {string.Join(", ", Formats[..^1].Select(f => f.Name))} or {Formats[^1].Name}, not '{name}'" : wrongSource ?? path.Error;
        var outcome = wrong is null ? DockerfileReader.Read(path.Path, console.OpenInput) : default;
        if ((wrong ?? outcome.Error) is { } error)
        {
            console.Complain(error);
            return ExitCode.Usage;
        }

        var document = ReadDocument.Shown(outcome.File!).Document;
        var plan = SecretPlanner.Plan(document, options);
        if (plan.Targets is not [var planned] || (planned.Stage is null && options.Target is { Length: > 0 }))
        {
            console.Complain($"no stage is named '{options.Target}'");
            return ExitCode.Usage;
        }

        foreach (var unknown in chosen!.Keys.Where(id => !planned.Secrets.Any(s => s.Id == id)))
        {
            console.Complain($"nothing asks for the secret '{unknown}' of --source");
        }

        var emission = SupplyEmitter.Emit(planned, format.Format, new EmissionOptions
        {
            Sources = chosen,
            Context = path.Context,
            Dockerfile = path.IsDefault || path.Path == "-" ? null
                : format.Format is SupplyFormat.Bake or SupplyFormat.BakeJson or SupplyFormat.Compose ? Path.GetRelativePath(path.Context, path.Path).Replace('\\', '/')
                : path.Path,
            Target = options.Target is { Length: > 0 } stage ? stage : null,
        });
        console.Out.Write(emission.Text);
        foreach (var problem in emission.Problems)
        {
            console.Complain(problem);
        }

        var unresolved = planned.Unresolved.Where(u => u.Field is "id" or "source" or "src").Select(u => u.Text).Distinct(StringComparer.Ordinal).ToArray();
        if (unresolved.Length > 0)
        {
            console.Complain($"not written, since the id is not known: {string.Join(", ", unresolved)}; give the variables with --build-arg");
        }

        if (planned.Error is { Severity: DiagnosticSeverity.Error } stop)
        {
            console.Complain($"{outcome.File!.Name}: {stop.Code}: {stop.Message}");
            return ExitCode.DockerfileHasErrors;
        }

        return emission.Problems.IsEmpty && !document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? ExitCode.Fine : ExitCode.DockerfileHasErrors;
    }

    private static (Dictionary<string, SecretSource>? Sources, string? Error) Sources(string[] given)
    {
        var sources = new Dictionary<string, SecretSource>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            // An id may hold an equal sign; what follows the last one before env: or file: is the source.
            var at = Math.Max(text.IndexOf("=env:", StringComparison.Ordinal), text.IndexOf("=file:", StringComparison.Ordinal));
            if (at <= 0 || SecretSource.Parse(text[(at + 1)..]) is not { } source)
            {
                return (null, $"--source is ID=env:NAME or ID=file:PATH, not '{text}'");
            }

            sources[text[..at]] = source;
        }

        return (sources, null);
    }
}
