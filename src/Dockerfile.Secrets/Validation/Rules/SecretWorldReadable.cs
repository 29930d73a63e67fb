using System.Globalization;

namespace DockerfileSecrets.Rules;

/// <summary>DFS206: the file of a secret can be read by every user of the step.</summary>
internal sealed class SecretWorldReadable : IValidationRule
{
    private const uint OthersBits = 7;

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

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        foreach (var (_, mount) in context.SecretMounts)
        {
            if (mount.Options.Mode is { IsKnown: true, Value: { } mode, Entry: { } entry } && (mode & OthersBits) != 0)
            {
                var text = Convert.ToString(mode, 8).PadLeft(4, '0');
                yield return new Diagnostic(
                    Descriptor,
                    context.SpanOf(entry),
                    string.Create(CultureInfo.InvariantCulture, $"Mode {text} lets every user of the step use the secret `{mount.Planned!.Id}`. Leave `mode` out and name the reader with `uid`."));
            }
        }
    }
}
