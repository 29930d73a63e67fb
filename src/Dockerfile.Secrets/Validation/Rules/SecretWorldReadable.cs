using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS206: the file of a secret can be read by every user of the step.</summary>
internal sealed partial class SecretWorldReadable : IConditionalRule
{
    private const uint OthersBits = 7;
    private const uint AnyExecuteBit = 0x49;

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS206",
        nameof(SecretWorldReadable),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "The mode of a secret lets every user of the step read it.",
        "BuildKit frontend/dockerfile/dockerfile2llb/convert_secrets.go, dispatchSecret")
    {
        Reason = "Every process of the step, whatever user it runs as, can read the secret.",
        Remedy = "Leave `mode` out (the file is 0400 then), and give it to the user that reads it with `uid`.",
        Cwe = 732,
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount.Planned!.Readability != SecretReadability.NoFile && !IsPublic(mount.Planned) && !ValuelessArguments.In(step, mount.Options.Mode.Entry) && mount.Options.Mode is { IsKnown: true, Value: { } mode, Entry: { } entry } && (mode & OthersBits) != 0)
            {
                var text = Convert.ToString(mode, 8).PadLeft(4, '0');
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(entry),
                    string.Create(CultureInfo.InvariantCulture, $"Mode {text} lets every user of the step use the secret `{Shown.Of(mount.Planned!.Id)}`. Leave `mode` out and name the reader with `uid`."))
                {
                    Fixes = FixOf(context.Document, step, mount, entry, mode),
                };
            }
        }
    }

    /// <summary>Certificates, public keys and lists of hosts or packages are mounted to keep them out of the image, not from its users.</summary>
    private static bool IsPublic(PlannedMount mount) => PublicFile().IsMatch(mount.Target ?? "") || PublicFile().IsMatch(mount.Id ?? "");

    [GeneratedRegex(@"\.(?:crt|cer|pub)\z|(?:^|/)known_hosts\z|^/etc/ssl/certs/|^/etc/pki/ca-trust/|^/usr/local/share/ca-certificates/|^/etc/apt/sources\.list|^/etc/yum\.repos\.d/", RegexOptions.CultureInvariant)]
    private static partial Regex PublicFile();

    /// <summary>Only where the file says who reads: root, as far as it says nothing else, or a number. Other users of the step may need the
    /// bits, so somebody must look at it.</summary>
    private static ImmutableArray<Fix> FixOf(DockerfileDocument document, EvaluatedStep step, EvaluatedMount mount, MountEntry entry, uint mode)
    {
        var user = step.Before.User;
        var uid = user is { Text: "" or "root" or "0" } or { Text: null, Missing: null } ? ""
            : uint.TryParse(user.Text?.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? "uid=" + number.ToString(CultureInfo.InvariantCulture)
            : null;
        var executable = (mode & AnyExecuteBit) != 0 ? "mode=0500" : "";
        return (uid, executable) switch
        {
            (null, _) => [],
            ("", "") => FixesOf.Unsafe("Remove `mode`", MountEdits.Remove(document, mount.Mount, entry)),
            ("", _) => FixesOf.Unsafe("Let its owner alone run it", MountEdits.Replace(document, entry, executable)),
            _ when mount.Options.Uid.IsSet => [],
            (_, "") => FixesOf.Unsafe("Give it to the user of the step", MountEdits.Replace(document, entry, uid)),
            _ => [],
        };
    }
}
