namespace DockerfileSecrets.Rules;

/// <summary>DFS305: a secret is mounted, and an ARG or ENV of the same name takes it too.</summary>
internal sealed class ArgDefeatsSecretMount : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS305",
        nameof(ArgDefeatsSecretMount),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "An ARG or ENV has the name of a secret that is mounted.",
        "Dockerfile reference, ARG: build arguments are visible in the image history")
    {
        Reason = "Who passes the value as a build argument too writes it into the history of the image: the secret mount protects nothing then.",
        Remedy = "Remove the ARG or ENV and read the secret mount.",
        Cwe = 538,
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var mounted = new Dictionary<string, EvaluatedMount>(StringComparer.OrdinalIgnoreCase);
        var variables = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, mount) in context.SecretMounts)
        {
            if (mount.Planned!.Id is { Length: > 0 } id)
            {
                mounted.TryAdd(id.Replace('-', '_'), mount);
            }

            if (mount.Planned.EnvironmentVariable is { Length: > 0 } variable)
            {
                mounted[variable] = mount;
                variables.Add(variable);
            }
        }

        if (mounted.Count == 0)
        {
            yield break;
        }

        foreach (var instruction in context.Document.Instructions)
        {
            foreach (var (pair, keyword) in Pairs(instruction))
            {
                // A fixed value of ENV in the place of a mounted variable is another mistake: DFS213.
                var isReplaced = keyword == "ENV" && variables.Contains(pair.Name) && pair.Value?.Contains('$', StringComparison.Ordinal) != true;
                if (mounted.TryGetValue(pair.Name, out var mount) && !isReplaced)
                {
                    yield return new Diagnostic(
                        Descriptor,
                        context.SpanOf(pair),
                        $"`{pair.Name}` is a secret mount and {keyword} at once: a value given to the {keyword} stays in the image. Remove the {keyword} and read the mount.")
                    {
                        Related = [new RelatedLocation(context.SpanOf(mount, null), "mounted here")],
                    };
                }
            }
        }
    }

    private static IEnumerable<(NameValue Pair, string Keyword)> Pairs(Instruction instruction) => instruction switch
    {
        ArgInstruction arg => arg.Declarations.Select(pair => (pair, "ARG")),
        EnvInstruction env => env.Variables.Select(pair => (pair, "ENV")),
        _ => [],
    };
}
