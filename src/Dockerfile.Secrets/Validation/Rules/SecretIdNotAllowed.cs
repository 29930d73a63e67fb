using DockerfileSecrets.Fixes;

namespace DockerfileSecrets.Rules;

/// <summary>DFS216: a policy names the secrets that files may ask for, and this is none of them.</summary>
internal sealed class SecretIdNotAllowed : IConditionalRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS216",
        nameof(SecretIdNotAllowed),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Certain,
        "The secret is none of those that files may ask for.",
        "this library")
    {
        Reason = "Where the ids are agreed on, another one is a spelling mistake or a secret that nobody supplies.",
        Remedy = "Use one of the ids that are allowed, or have this one added to them.",
        IsOptIn = true,
    };

    public RuleSubject Subject => RuleSubject.SecretMounts;

    public IEnumerable<Diagnostic> Check(ValidationContext context)
    {
        if (context.Options.AllowedSecretIds is not { } allowed)
        {
            yield break;
        }

        var names = allowed.Order(StringComparer.Ordinal).ToArray();
        foreach (var (step, mount) in context.SecretMounts)
        {
            if (mount.Planned is { Id: { } id, Certainty: not PlanCertainty.Invalid } && !allowed.Contains(id) && !ValuelessArguments.InPlaceOf(step, mount))
            {
                var near = NearName.Of(id, names);
                var entry = mount.Options.Source is { Text.Length: > 0 } ? mount.Options.Source.Entry : mount.Options.Id.Entry;
                yield return new Diagnostic(Descriptor, context.SpanOf(mount, entry), $"The secret `{Shown.Of(id)}` is none of those that are allowed.{(near is null ? "" : $" Did you mean `{near}`?")}")
                {
                    Fixes = near is null || entry is null ? [] : FixesOf.Unsafe($"Use `{near}`", MountEdits.ReplaceValue(context.Document, entry, near)),
                };
            }
        }
    }
}
