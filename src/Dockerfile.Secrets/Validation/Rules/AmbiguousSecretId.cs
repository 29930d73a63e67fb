using System.Text.RegularExpressions;

namespace DockerfileSecrets.Rules;

/// <summary>DFS203: mounts without an id ask for one secret, because their paths end alike.</summary>
internal sealed partial class AmbiguousSecretId : IConditionalRule
{
    /// <summary>Names that one kind of file has wherever it stands: the same name means the same secret.</summary>
    private static readonly HashSet<string> NamesOfOneKind = new(StringComparer.OrdinalIgnoreCase)
    {
        ".npmrc", ".netrc", "_netrc", ".yarnrc", ".yarnrc.yml", ".pypirc", "pip.conf", "nuget.config", ".git-credentials", ".pgpass", ".my.cnf", ".s3cfg",
        ".vault-token", ".dockerconfigjson", "kubeconfig", "gradle.properties",
    };

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS203",
        nameof(AmbiguousSecretId),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "Mounts without an id ask for one secret, because their paths end alike.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "Without `id` the last part of `target` is the id, so files of different folders become one secret.",
        Remedy = "Give each mount an `id`.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        var places = new Dictionary<string, (string Path, EvaluatedMount Mount)>(StringComparer.Ordinal);
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (!IsIdImplied(mount.Options) || mount.Planned!.Id is not { } id || NamesOfOneKind.Contains(id) || MountPlaces.PathOf(step, mount) is not { } path)
            {
                continue;
            }

            var place = WithoutHome(path);
            if (!places.TryGetValue(id, out var first))
            {
                places[id] = (place, mount);
            }
            else if (first.Path != place)
            {
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(mount, mount.Options.Target.Entry),
                    $"Without an `id` this mount asks for the secret `{Shown.Of(id)}`, as the one at `{Shown.Of(first.Mount.Planned!.Target)}` does. Give each an `id`.")
                {
                    Related = [new(context.SpanOf(first.Mount.Mount), $"asks for `{Shown.Of(id)}` too")],
                };
            }
        }
    }

    private static bool IsIdImplied(MountOptions options) => IsEmpty(options.Id) && IsEmpty(options.Source) && options.Diagnostics.IsEmpty;

    private static bool IsEmpty(MountOption<string> option) => !option.IsSet || option is { IsKnown: true, Value: "" };

    /// <summary>The same file in the home of another user is the same secret.</summary>
    private static string WithoutHome(string path) => Home().Replace(path, "~/");

    [GeneratedRegex(@"^(?:/root|/home/[^/]+|/Users/[^/]+)/", RegexOptions.CultureInvariant)]
    private static partial Regex Home();
}
