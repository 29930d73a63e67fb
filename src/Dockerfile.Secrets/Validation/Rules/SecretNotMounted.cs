using System.Buffers;
using DockerfileSecrets.Flow;

namespace DockerfileSecrets.Rules;

/// <summary>DFS209: a RUN reads a secret that it does not mount.</summary>
internal sealed class SecretNotMounted : IConditionalRule
{
    private const string Folder = "/run/secrets/";
    private static readonly SearchValues<char> Escaped = SearchValues.Create(",\"'\\`\t\n");
    private static readonly SearchValues<char> Patterns = SearchValues.Create("*?[{$\uE000\uE001");

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS209",
        nameof(SecretNotMounted),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "A RUN reads a secret that it does not mount.",
        "Dockerfile reference, RUN --mount=type=secret: a mount lasts for its RUN")
    {
        Reason = "A mount lasts for one RUN. In every other one there is no file and no variable.",
        Remedy = "Mount the secret in this RUN too.",
    };

    public RuleSubject Subject => RuleSubject.FollowedRuns;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var variables = context.SecretMounts.Where(m => m.Mount.Planned!.EnvironmentVariable is { Length: > 0 })
            .GroupBy(m => m.Mount.Planned!.EnvironmentVariable!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Mount, StringComparer.Ordinal);
        foreach (var run in context.Flow.Runs)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var use in run.Paths)
            {
                if (Name(use) is { } name && SecretPlaces.Meant(run, use.Path) is null && seen.Add(name) && !SecretPlaces.IsMadeBefore(context, run.Step, use.Path))
                {
                    var mount = context.SecretMounts.FirstOrDefault(m => m.Mount.Planned!.FilePath == use.Path).Mount;
                    yield return Finding(context, run, use.Span, $"{use.Path} does not exist in this RUN: it mounts no secret there.", mount, MountOf(name));
                }
            }

            foreach (var use in run.Variables)
            {
                if (!use.IsGuarded && variables.TryGetValue(use.Name, out var mount) && seen.Add("$" + use.Name))
                {
                    yield return Finding(context, run, use.Span, $"${use.Name} is not set in this RUN: the secret `{mount.Planned!.Id}` is mounted in another one.", mount, null);
                }
            }
        }
    }

    /// <summary>The name of the secret that a path of the usual folder asks for.</summary>
    private static string? Name(PathUse use) =>
        !use.IsQuestion && use.Path.StartsWith(Folder, StringComparison.Ordinal) && use.Path.AsSpan(Folder.Length) is { Length: > 0 } name && !name.ContainsAny(Patterns)
            ? name.ToString()
            : null;

    /// <summary>The mount that puts a secret there; null when its name would need quotes or escapes that are better not guessed.</summary>
    private static string? MountOf(string name) =>
        name.AsSpan().ContainsAny(Escaped) ? null
        : name.Contains('/', StringComparison.Ordinal) ? $"type=secret,id={FlowPath.NameOf(name)},target={Folder}{name}"
        : "type=secret,id=" + name;

    private Diagnostic Finding(ValidationContext context, RunFlow run, TextSpan span, string problem, EvaluatedMount? other, string? standard)
    {
        var text = other?.Mount.Value ?? standard;
        return new Diagnostic(Descriptor, span, text is null ? problem : $"{problem} Add `{SecretReads.FlagOf(text)}`.")
        {
            Related = other is null ? [] : [new RelatedLocation(context.SpanOf(other, null), "mounted here, for this RUN alone")],
            Fixes = text is null ? [] : SecretReads.AddMount(context, run, text),
        };
    }
}
