using System.CommandLine;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Output;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>check</c>: what is wrong with secrets in Dockerfiles, and the fixes.</summary>
internal static class CheckCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets check
          dockerfile-secrets check --format github services
          dockerfile-secrets check --config ci/dockerfile-secrets.toml services
          git ls-files -z '*Dockerfile*' | dockerfile-secrets check --files-from - --format jsonl
          dockerfile-secrets check --format sarif --out findings.sarif
          dockerfile-secrets check --baseline known.json --write-baseline
          dockerfile-secrets check --baseline known.json 'services/**/Dockerfile*'
          dockerfile-secrets check --diff --unsafe Dockerfile
          dockerfile-secrets check --secret id=npm_token,env=NPM_TOKEN --target final Dockerfile
          dockerfile-secrets check --compose compose.yaml api
          dockerfile-secrets check --bake docker-bake.hcl release --set '*.args.V=2'
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
        var checker = new Checker(console, request);
        var paths = checker.Paths();
        if (!checker.IsConfigured(paths))
        {
            foreach (var wrong in request.Configuration.Errors)
            {
                console.Error.WriteLine(VisibleText.Of(request.Format == CheckFormat.Msbuild ? wrong.ToMsbuildLine() : wrong.ToString()));
            }

            return ExitCode.Usage;
        }

        // A file is written when everything is known: whole, or not at all.
        using var kept = new StringWriter { NewLine = "\n" };
        using var masked = new MaskedWriter(kept) { NewLine = "\n" };
        var totals = new CheckRun(request.OutputFile is null ? console : console with { Out = masked, OutStyle = TextStyle.Plain }, request, checker).Run(paths);
        masked.Flush();
        if (request.OutputFile is { } file && OutputFile.Write(file, kept.ToString()) is { } error)
        {
            console.Complain(error);
            return ExitCode.Usage;
        }

        foreach (var pattern in checker.Unmatched)
        {
            console.Complain($"no file fits {pattern}");
        }

        if (paths.Count == 0 && request.Listed is null && checker.Unmatched.Count == 0)
        {
            console.Complain("there is no Dockerfile to check");
            return ExitCode.Usage;
        }

        return totals.IsBroken || checker.Unmatched.Count > 0 ? ExitCode.Usage
            : totals.Fails && !request.WritesBaseline ? ExitCode.Found
            : ExitCode.Fine;
    }
}
