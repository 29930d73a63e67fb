using System.CommandLine;
using System.CommandLine.Parsing;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Checking.Baselines;
using DockerfileSecrets.Cli.Configuration;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>The arguments and options of <c>check</c>.</summary>
internal sealed class CheckArguments
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Dockerfiles, directories that are searched for them, patterns with * and **, or - for standard input; the current directory when left out",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _list = new("--files-from") { Description = "Check the files that FILE lists too, one a line or each behind a NUL; - reads the list from standard input", HelpName = "FILE|-" };
    private readonly Option<CheckFormat> _format = Choice<CheckFormat>("--format", "How to print: text, which is the default, or one of the others");
    private readonly Option<string?> _out = new("--out") { Description = "The file to write instead of standard output, which is -", HelpName = "FILE" };
    private readonly Option<bool> _fix = new("--fix") { Description = "Make the fixes that are safe, and write the files" };
    private readonly Option<bool> _unsafe = new("--unsafe") { Description = "Make fixes too that may change what a build does" };
    private readonly Option<bool> _difference = new("--diff") { Description = "Show what --fix would change, and write nothing" };
    private readonly Option<DiagnosticSeverity> _minSeverity = Choice<DiagnosticSeverity>("--min-severity", "Show findings from this severity on");
    private readonly Option<DiagnosticConfidence> _minConfidence = Choice<DiagnosticConfidence>("--min-confidence", "Show findings from this confidence on");

    private readonly Option<DiagnosticSeverity> _failOn = Choice<DiagnosticSeverity>("--fail-on", "End with 1 from this severity on; warning when left out");
    private readonly Option<string?> _configuration = new("--config") { Description = "The configuration; the nearest .dockerfile-secrets.toml above each file when left out", HelpName = "FILE" };

    private readonly Option<string[]> _select = new("--select") { Description = "Look for these codes or names only, policies included", HelpName = "CODE,..." };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "Do not look for these codes or names", HelpName = "CODE,..." };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out files and directories of this name, or path below the directory; * and ? match", HelpName = "PATTERN" };
    private readonly Option<bool> _noGitIgnore = new("--no-gitignore") { Description = "Search what .gitignore leaves out, too" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Findings that are known and accepted for now; they are counted, but not shown", HelpName = "FILE" };
    private readonly Option<bool> _writeBaseline = new("--write-baseline") { Description = "Write what is found to the file of --baseline, and end with 0" };
    private readonly Option<string?> _context = new("--context") { Description = "The build context, for what COPY takes and .dockerignore leaves out", HelpName = "DIR" };
    private readonly Option<string?> _target = new("--target") { Description = "The stage to build; the last one when left out. All stages are checked", HelpName = "T" };
    private readonly Option<string[]> _buildArguments = new("--build-arg") { Description = "A build argument; K alone takes the value of the environment variable K", HelpName = "K=V" };
    private readonly Option<string[]> _secrets = new("--secret") { Description = "What docker build is given: checks that it is enough", HelpName = "id=ID[,src=FILE|,env=NAME]" };
    private readonly Option<string?> _inputName = new("--stdin-filename") { Description = "What to call standard input", HelpName = "NAME" };

    private readonly BuildFileArguments _buildFiles = new();

    public void AddTo(Command command)
    {
        command.Add(_paths);
        Option[] options =
        [
            _list, _format, _out, _configuration, _fix, _unsafe, _difference, _minSeverity, _minConfidence, _failOn, _select, _ignore, _exclude, _noGitIgnore, _baseline, _writeBaseline, _context, _target, _buildArguments, _secrets, .. _buildFiles.All, _inputName,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>What the call asks for, or what is wrong with it.</summary>
    public (CheckRequest? Request, string? Error) Read(ParseResult result, ToolConsole console)
    {
        var (selected, ignored) = (Codes(result.GetValue(_select)), Codes(result.GetValue(_ignore)));
        if (selected.Concat(ignored).Select(RuleNames.Unknown).FirstOrDefault(e => e is not null) is { } unknown)
        {
            return (null, unknown);
        }

        var (fix, isUnsafe, difference) = (result.GetValue(_fix), result.GetValue(_unsafe), result.GetValue(_difference));
        if (isUnsafe && !fix && !difference)
        {
            return (null, "--unsafe says which fixes are made: it needs --fix or --diff");
        }

        if (difference && result.GetValue(_out) is not null)
        {
            return (null, "--out takes the findings; with --diff none are written");
        }

        if (result.GetValue(_context) is { } directory && !Directory.Exists(directory))
        {
            return (null, $"there is no directory {PathText.Of(directory)}");
        }

        if (result.GetValue(_configuration) is { } configuration && !File.Exists(configuration))
        {
            return (null, $"there is no file {PathText.Of(configuration)}");
        }

        var (baseline, wrongBaseline) = ReadBaseline(result.GetValue(_baseline), result.GetValue(_writeBaseline));
        if (wrongBaseline is not null)
        {
            return (null, wrongBaseline);
        }

        var secrets = result.GetValue(_secrets) ?? [];
        var supply = secrets.Length == 0 ? null : SecretSupply.FromDockerFlags(secrets);
        if (supply?.Diagnostics.FirstOrDefault() is { } wrong)
        {
            return (null, wrong.Diagnostic.Message);
        }

        var paths = result.GetValue(_paths) ?? [];
        var (listed, listError) = result.GetValue(_list) is { } list ? FileList.Read(list, paths, console.OpenInput) : (null, null);
        if (listError is not null)
        {
            return (null, listError);
        }

        var options = new ValidationOptions
        {
            Plan = new PlanOptions { Target = result.GetValue(_target), BuildArguments = BuildArguments.Read(result.GetValue(_buildArguments) ?? [], console.Variable) },
            Supply = supply,
            Sources = supply is null ? SourceInspector.None : SourceInspector.For(console.Variable),
        };
        return (
            new CheckRequest(
                paths,
                listed,
                result.GetValue(_exclude) ?? [],
                result.GetValue(_inputName),
                options,
                result.GetValue(_context),
                result.GetResult(_select) is null ? null : selected,
                result.GetResult(_ignore) is null ? null : ignored,
                Given(result, _minSeverity),
                Given(result, _minConfidence),
                Given(result, _failOn),
                new ConfigurationFiles(result.GetValue(_configuration)),
                _buildFiles.Read(result),
                new FixRequest(fix, isUnsafe, difference),
                result.GetValue(_format),
                result.GetValue(_out) is "-" ? null : result.GetValue(_out))
            {
                RespectsGitIgnore = !result.GetValue(_noGitIgnore),
                Baseline = baseline,
                WritesBaseline = result.GetValue(_writeBaseline),
            },
            null);
    }

    /// <summary>One that is to be written need not be there.</summary>
    private static (Baseline? Baseline, string? Error) ReadBaseline(string? file, bool writes)
    {
        if (file is null)
        {
            return (null, writes ? "--write-baseline needs to know where: --baseline FILE" : null);
        }

        if (writes && !PathText.IsPath(file))
        {
            return (null, $"cannot write the baseline {PathText.Of(file)}: that is no path");
        }

        if (!File.Exists(file))
        {
            return writes ? (new Baseline(file, []), null) : (null, $"there is no file {PathText.Of(file)}; --write-baseline makes it");
        }

        var (known, error) = BaselineFile.Read(file);
        return known is null ? (null, error) : (new Baseline(file, known), null);
    }

    private static string[] Codes(string[]? given) => [.. (given ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The value of an option; null where the call does not say.</summary>
    private static T? Given<T>(ParseResult result, Option<T> option)
        where T : struct, Enum => result.GetResult(option) is { Implicit: false } ? result.GetValue(option) : null;

    private static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        return new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            CustomParser = Parse,
        };

        T Parse(ArgumentResult argument)
        {
            var given = argument.Tokens is [var token] ? token.Value : "";
            if (Array.IndexOf(names, given) is >= 0 and var index)
            {
                return Enum.GetValues<T>()[index];
            }

            argument.AddError($"{name} is {string.Join(", ", names[..^1])} or {names[^1]}, not '{given}'");
            return default;
        }
    }
}
