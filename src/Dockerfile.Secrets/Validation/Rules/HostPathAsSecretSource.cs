using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS108: the id of a secret looks like a path of the machine that builds.</summary>
internal sealed partial class HostPathAsSecretSource : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS108",
        nameof(HostPathAsSecretSource),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Likely,
        "The id of a secret looks like a path of the machine that builds.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "In a mount `source` is the id of the secret, not a file: nothing is read from that path.",
        Remedy = "Write `id=NAME` in the mount, and name the file where the build is started: `--secret id=NAME,src=PATH`.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (_, mount) in context.SecretMounts)
        {
            if (mount.Planned!.Certainty != PlanCertainty.Invalid && EntryOf(mount.Options) is { Value: { } path } entry && IsPath(path, entry.Key != "id"))
            {
                var name = NameOf(path);
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(entry),
                    $"`{entry.Key}` of a secret is its id, not a path of the host: no file `{Shown.Of(path)}` is read. Write `id={Shown.Of(name)}`, and give `--secret id={Shown.Of(name)},src={Shown.Of(path)}` to the build.")
                {
                    Fixes = FixOf(context.Document, mount, entry, name),
                };
            }
        }
    }

    /// <summary>A default path would change with the id.</summary>
    private static ImmutableArray<Fix> FixOf(DockerfileDocument document, EvaluatedMount mount, MountEntry entry, string name) =>
        mount.Options.Target is { IsSet: true, Text: not "" } || mount.Options.Env.IsSet
            ? FixesOf.Unsafe($"Name the secret `{Shown.Of(name)}`", MountEdits.Replace(document, entry, "id=" + name))
            : [];

    private static MountEntry? EntryOf(MountOptions options) => options.Source is { Text.Length: > 0 } ? options.Source.Entry : options.Id.Entry;

    private static bool IsPath(string text, bool isSource) => PathOfHost().IsMatch(text) || (isSource && FileInFolder().IsMatch(text));

    private static string NameOf(string path)
    {
        var file = path.TrimEnd('/', '\\').Split('/', '\\')[^1].TrimStart('.', '~');
        var name = string.Concat(file.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'));
        return name.Length == 0 ? "secret" : name;
    }

    /// <summary>From the root, the home or here, or with a drive.</summary>
    [GeneratedRegex(@"^(?:/|~/|\.\.?/|\$\{?(?:HOME|PWD)\}?/|%USERPROFILE%|[A-Za-z]:[\\/]|\\\\)", RegexOptions.CultureInvariant)]
    private static partial Regex PathOfHost();

    /// <summary>An id may have slashes; one with an ending as well is a file.</summary>
    [GeneratedRegex(@"[/\\][^/\\]*\.[^/\\.]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileInFolder();
}
