using System.CommandLine;
using DockerfileSecrets.BuildFiles.Workflows;
using DockerfileSecrets.Cli.Building;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>build</c>: checks that the secrets are there, then lets docker build.</summary>
internal static class BuildCommandAction
{
    public const string Examples = """
        Takes every option of docker build, too.

        Examples:
          dockerfile-secrets build --secret id=npm_token,env=NPM_TOKEN .
          dockerfile-secrets build --verify --secret id=npm_token,env=NPM_TOKEN -t app .
          dockerfile-secrets build --dry-run -f docker/app.Dockerfile --target final --secret id=netrc,src=$HOME/.netrc .

        Exit codes: those of docker, and
          1  with --verify: a value, or something that looks like credentials, is in the image
          2  the call is wrong, or the Dockerfile or docker is not there; with --verify:
             a value is too weak to be looked for, or the image is not in the local engine
          3  docker was not started: a required secret is lacking
        """;

    private const string DryRun = "--dry-run";
    private const string Verify = "--verify";

    /// <summary>The command as help shows it; what stands behind it never comes here.</summary>
    public static Command Make() => new("build", "Check the secrets of a build, then run docker buildx build")
    {
        new Argument<string?>("CONTEXT") { Description = "The build context, behind the options of docker build", Arity = ArgumentArity.ZeroOrOne },
        new Option<bool>(DryRun) { Description = "Print the command instead of running it" },
        new Option<bool>(Verify) { Description = "Look for the values of the secrets in the image that was built" },
    };

    public static int Run(ToolConsole console, string[] arguments)
    {
        string[] forDocker = [.. arguments.Where(a => a is not (DryRun or Verify))];
        var line = BuildCommandLine.Read([.. forDocker], 0);
        if (line.Context is not { } context)
        {
            console.Complain("build needs a CONTEXT, as docker build does; see dockerfile-secrets build --help");
            return ExitCode.Usage;
        }

        var supply = SecretSupply.FromDockerFlags(line.Secrets.OfType<string>());
        var wrong = supply.Diagnostics.Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        foreach (var diagnostic in supply.Diagnostics)
        {
            console.Complain($"{diagnostic.Diagnostic.Code}: {diagnostic.Diagnostic.Message}");
        }

        if (wrong.Length > 0)
        {
            return ExitCode.Usage;
        }

        var match = SupplyMatch.Compare(new SecretPlan { Subject = new PlanSubject() }, supply, SourceInspector.For(console.Variable));
        if (Dockerfile(line, context) is not { } path)
        {
            console.Complain("the Dockerfile comes from elsewhere and is not checked");
        }
        else if (DockerfileReader.Read(path, console.OpenInput) is var outcome && outcome.File is { } file)
        {
            var plan = SecretPlanner.Plan(ReadDocument.Of(file).Document, Options(console, line));
            match = SupplyMatch.Compare(plan, supply, SourceInspector.For(console.Variable));
            if (!Explain(console, match, file.Name))
            {
                return ExitCode.SecretLacking;
            }
        }
        else
        {
            console.Complain(outcome.Error!);
            return ExitCode.Usage;
        }

        using var verification = arguments.Contains(Verify) && !arguments.Contains(DryRun) ? new BuiltImage(forDocker) : null;
        if (verification?.Prepare(console, supply) is { } refused)
        {
            console.Complain($"{refused}; docker was not started");
            return ExitCode.Usage;
        }

        string[] command = ["buildx", "build", .. verification?.ExtraArguments ?? [], .. ExplicitSecrets.In(forDocker, match)];
        if (arguments.Contains(DryRun))
        {
            console.Out.WriteLine(ShellText.Of("docker", command));
            return ExitCode.Fine;
        }

        console.Error.Flush();
        if (console.RunProgram("docker", command) is { } code)
        {
            console.Out.Flush();
            return code == 0 && verification is not null ? verification.Verify(console) : code;
        }

        console.Complain("cannot start docker: is it installed and in PATH?");
        return ExitCode.Usage;
    }

    /// <summary>Says what is lacking or wrong; false when docker is not to be started.</summary>
    private static bool Explain(ToolConsole console, SupplyMatch match, string file)
    {
        var needs = match.IsEnough ? match.Needs : [.. match.Needs.Where(n => n.LacksRequired)];
        foreach (var message in needs.SelectMany(n => n.Messages))
        {
            console.Complain($"{file}: {message}");
        }

        foreach (var unused in match.Supplied.Where(s => s.Use == SuppliedUse.Unused))
        {
            var meant = unused.Suggestion is { } near ? $" Did you mean {near}?" : "";
            console.Complain($"{file}: nothing asks for the secret {unused.Secret.Id}.{meant}");
        }

        if (!match.IsEnough)
        {
            console.Complain("docker was not started");
        }

        return match.IsEnough;
    }

    /// <summary>The path of the Dockerfile; null when docker gets it from standard input or fetches it.</summary>
    private static string? Dockerfile(BuildCommandLine line, string context) =>
        line.File is { } file ? file == "-" || file.Contains("://", StringComparison.Ordinal) ? null : file
        : context == "-" || !Directory.Exists(context) ? null
        : Path.Combine(context, "Dockerfile");

    private static PlanOptions Options(ToolConsole console, BuildCommandLine line)
    {
        var options = new PlanOptions { Target = line.Target ?? "", BuildArguments = BuildArguments.Read(line.Arguments, console.Variable) };
        try
        {
            // With several platforms each has a plan of its own; their needs seldom differ, and the first stands for them.
            return line.Platform is { } platform
                ? new PlanOptions { Target = options.Target, BuildArguments = options.BuildArguments, Platform = platform.Split(',')[0] }
                : options;
        }
        catch (ArgumentException)
        {
            return options;
        }
    }
}
