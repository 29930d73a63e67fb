using System.Collections.Immutable;
using DockerfileSecrets.Suppressions;

namespace DockerfileSecrets;

/// <summary>Checks a file: what is wrong with its language and its mounts, whether its secrets do what is meant, and whether they leak.</summary>
/// <remarks>A pure function: the same document and options give the same findings in the same order. Nothing that a file contains makes it throw.</remarks>
public static class SecretValidator
{
    /// <summary>All rules of this library in the order of their codes, policies that are silent by default included.</summary>
    public static ImmutableArray<IValidationRule> Rules { get; } = ValidationRules.All;

    /// <summary>Checks a file with all rules, for a build that is given nothing.</summary>
    /// <param name="document">The file.</param>
    /// <returns>What was found.</returns>
    public static ValidationResult Validate(DockerfileDocument document) => Validate(document, new ValidationOptions());

    /// <summary>Checks a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="options">What to look for, and what the build is given.</param>
    /// <returns>What was found.</returns>
    public static ValidationResult Validate(DockerfileDocument document, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var context = new ValidationContext(document, options);
        var found = GatheredDiagnostics.Of(context);
        RuleList.Of(options.Rules).Check(context, found);
        var configured = Superseding.Apply(Distinct(found)).Where(IsOn);
        if (!options.HonourSuppressions || !SuppressionFilter.IsNeeded(document))
        {
            return new ValidationResult(context, Finish(configured), []);
        }

        var (kept, suppressed) = new SuppressionFilter(document, options).Apply(configured);
        return new ValidationResult(
            context,
            Finish(kept.Where(IsOn)),
            [.. suppressed.Select(s => s with { Diagnostic = WithSetting(s.Diagnostic, options.SettingOf(s.Diagnostic.Descriptor)) }).OrderBy(s => s.Diagnostic.Span.Start)]);

        bool IsOn(Diagnostic diagnostic) => options.SettingOf(diagnostic.Descriptor) != RuleSetting.Off;

        ImmutableArray<Diagnostic> Finish(IEnumerable<Diagnostic> diagnostics)
        {
            var set = diagnostics.Select(d => WithSetting(d, options.SettingOf(d.Descriptor))).ToList();
            return set.Count < 2
                ? [.. set]
                : [.. set.OrderBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Span.Length)];
        }
    }

    /// <summary>Two ways to one finding (two stages that run it, parser and planner) give it once.</summary>
    private static List<Diagnostic> Distinct(List<Diagnostic> found)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var seen = new HashSet<(DiagnosticDescriptor, TextSpan)>();
        return found.FindAll(d => seen.Add((d.Descriptor, d.Span)));
    }

    private static Diagnostic WithSetting(Diagnostic diagnostic, RuleSetting setting) => setting switch
    {
        RuleSetting.Info => diagnostic.WithSeverity(DiagnosticSeverity.Info),
        RuleSetting.Warning => diagnostic.WithSeverity(DiagnosticSeverity.Warning),
        RuleSetting.Error => diagnostic.WithSeverity(DiagnosticSeverity.Error),
        _ => diagnostic,
    };
}
