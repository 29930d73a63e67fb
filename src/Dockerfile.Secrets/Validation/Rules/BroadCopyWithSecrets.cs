using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Rules;

/// <summary>DFS311: a directory is copied, and files in it hold secrets.</summary>
internal sealed class BroadCopyWithSecrets : IConditionalRule
{
    private const int Named = 3;

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS311",
        nameof(BroadCopyWithSecrets),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "A directory is copied, and files in it hold secrets.",
        "moby/patternmatcher, MatchesOrParentMatches")
    {
        Reason = "All that the ignore file does not name is in the image: credentials that lie in the directory of whoever builds, too.",
        Remedy = "List the files in .dockerignore, or copy only what is needed.",
        Cwe = 538,
    };

    public RuleSubject Subject => RuleSubject.BuildContext;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        if (context.Options.BuildContext is not { } files)
        {
            yield break;
        }

        var secrets = files.Files.Where(f => !IsOfOthers(f) && SecretFiles.FindIn(f) is not null).ToList();
        foreach (var step in context.Steps.Where(_ => secrets.Count > 0))
        {
            if (ContextCopy.Of(context, step) is not { } copy)
            {
                continue;
            }

            var excluded = step.Command.Instruction.Flags.Where(f => f is { Name: "exclude", Value: not null }).Select(f => new IgnorePattern(PosixPath.Join("", f.Value!)[1..], false)).ToList();
            foreach (var (argument, path) in copy.Sources)
            {
                var found = InDirectory(secrets, path).Where(f => !excluded.Exists(e => Parents(f.Relative).Any(p => e.IsMatch(p)))).Select(f => f.File).ToList();
                if (found.Count > 0)
                {
                    var names = string.Join(", ", found.Take(Named).Select(f => $"`{f}`"));
                    var more = found.Count - Named;
                    yield return new Diagnostic(
                        Descriptor,
                        context.SpanOf(argument),
                        FormattableString.Invariant($"This copies {names}{(more > 0 ? $" and {more} more {(more == 1 ? "file that may hold a secret" : "files that may hold secrets")}" : "")} into the image. List such files in .dockerignore, or copy only what is needed."));
                }
            }
        }
    }

    /// <summary>The secret files below a directory, with their paths in it. A source that names a file itself is for DFS308.</summary>
    private static IEnumerable<(string File, string Relative)> InDirectory(List<string> secrets, string source)
    {
        var path = PosixPath.Join("", source)[1..];
        if (path.Length == 0)
        {
            return secrets.Select(s => (s, s));
        }

        if (path.AsSpan().ContainsAny('*', '?', '['))
        {
            var pattern = new IgnorePattern(path, false);
            return secrets.Where(s => Parents(s).Any(p => pattern.IsMatch(p))).Select(s => (s, s));
        }

        return secrets.Where(s => s.StartsWith(path + "/", StringComparison.Ordinal)).Select(s => (s, s[(path.Length + 1)..]));
    }

    private static IEnumerable<string> Parents(string file)
    {
        for (var end = file.Length; end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }

    /// <summary>Packages and tests bring keys that protect nothing.</summary>
    private static bool IsOfOthers(string file) => file.Split('/').SkipLast(1).Any(d => d is "node_modules" or "vendor" or ".git" or "test" or "tests" or "testdata" or "fixtures" or "__tests__" or "spec" or "examples" or "site-packages" or ".venv");
}
