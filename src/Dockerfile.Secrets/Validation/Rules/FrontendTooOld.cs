using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Rules;

/// <summary>DFS107: the file asks for a frontend that does not know what its mounts need.</summary>
internal sealed partial class FrontendTooOld : IConditionalRule
{
    private static readonly (int Minor, string What)[] Needs =
    [
        (10, "`env` of a secret mount"),
        (3, "a variable in a mount"),
        (2, "a secret mount"),
    ];

    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS107",
        nameof(FrontendTooOld),
        DiagnosticSeverity.Warning,
        DiagnosticConfidence.Certain,
        "The file asks for a frontend that does not know what its mounts need.",
        "Dockerfile release notes, 1.2, 1.3 and 1.10")
    {
        Reason = "The frontend that `# syntax=` names is the one that reads the file, whatever the builder knows: an older one stops at the option.",
        Remedy = "Name a newer frontend, best `docker/dockerfile:1`.",
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        if (context.Document.Directives.FirstOrDefault(d => d.IsNamed("syntax")) is not { } directive
            || Pinned().Match(directive.Value) is not { Success: true } match
            || !int.TryParse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture, out var minor))
        {
            yield break;
        }

        foreach (var (needed, what) in Needs)
        {
            var uses = needed > minor ? context.SecretMounts.Select(m => UseOf(m.Mount, needed)).OfType<SyntaxNode>().ToList() : [];
            if (uses is [var first, ..])
            {
                var tag = string.Create(CultureInfo.InvariantCulture, $"1.{needed}");
                var pin = match.Groups["tag"];
                var edit = new TextEdit(context.Document.GetSpan(directive, new TextSpan(directive.ValueSpan.Start + pin.Index, pin.Length)), tag);
                yield return new Diagnostic(Descriptor, context.SpanOf(first), $"Frontend {pin.Value} does not know {what}: that came with {tag}. Ask for `docker/dockerfile:1` or at least `:{tag}`.")
                {
                    Related = [new(context.SpanOf(directive), "the frontend is named here"), .. uses.Skip(1).Take(MaxRelated).Select(u => new RelatedLocation(context.SpanOf(u), "used here too"))],
                    Fixes = [new Fix($"Ask for frontend {tag}", isSafe: false, edit)],
                };
                yield break;
            }
        }
    }

    private const int MaxRelated = 10;

    private static SyntaxNode? UseOf(EvaluatedMount mount, int needed) => needed switch
    {
        10 => mount.Options.Env.Entry,
        3 => mount.Planned!.Variables.IsEmpty ? null : mount.Mount,
        _ => mount.Mount,
    };

    /// <summary>A whole version below 2 of the frontend that the release notes speak of; not `1`, not a label such as `-labs`, not a digest.</summary>
    [GeneratedRegex(@"^(?:docker\.io/)?docker/dockerfile(?:-upstream)?:(?<tag>1\.(?<minor>\d{1,4})(?:\.\d+)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pinned();
}
