using System.CommandLine;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Commands;

/// <summary><c>explain</c>: the page of a rule, in the terminal.</summary>
internal static class ExplainCommand
{
    public const string Examples = """
        Examples:
          dockerfile-secrets explain
          dockerfile-secrets explain DFS301
          dockerfile-secrets explain DFS3
          dockerfile-secrets explain SecretInArgOrEnv
        """;

    public static Command Make(ToolConsole console)
    {
        var rule = new Argument<string?>("RULE") { Description = "The code or name of a rule, or the first digits of several, which are listed; all are listed when left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Say why a rule is there, what to do, and show a bad and a good file") { rule };
        command.SetAction(result => Run(console, result.GetValue(rule)));
        return command;
    }

    private static int Run(ToolConsole console, string? given)
    {
        var meant = RuleNames.All.Where(d => given is null || RuleNames.Means(given, d)).GroupBy(d => d.Code).Select(g => g.ToList()).ToList();
        if (meant.Count == 0)
        {
            console.Complain(RuleNames.Unknown(given!)!);
            return ExitCode.Usage;
        }

        if (meant.Count > 1)
        {
            foreach (var descriptors in meant)
            {
                var first = descriptors[0];
                console.Out.WriteLine($"{console.OutStyle.Bold(first.Code)}  {first.Severity.ToString().ToLowerInvariant(),-7}  {first.Name}{(descriptors.Count > 1 ? " and others" : "")}: {first.Summary}");
            }

            return ExitCode.Fine;
        }

        var found = meant[0][0];

        // invariant: a test checks that every code of a Dockerfile has a page. What is wrong with a supply itself is said in a sentence.
        using var resource = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"rules/{found.Code}.md");
        using TextReader page = resource is null
            ? new StringReader(string.Join("\n\n", new[] { $"# {found.Code} {found.Name}", found.Summary, found.Reason == found.Summary ? "" : found.Reason, found.Remedy }.Where(t => t.Length > 0)))
            : new StreamReader(resource);
        while (page.ReadLine() is { } line)
        {
            console.Out.WriteLine(line.StartsWith('#') ? console.OutStyle.Bold(line) : line);
        }

        return ExitCode.Fine;
    }
}
