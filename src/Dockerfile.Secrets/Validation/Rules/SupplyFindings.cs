using DockerfileSecrets.Supply;

namespace DockerfileSecrets.Rules;

/// <summary>Findings of the comparison with a supply: what has a place in the Dockerfile stands at the instruction that asks for the secret,
/// everything else at the FROM of the stage that is built.</summary>
internal static class SupplyFindings
{
    public const string Reference = "BuildKit session/secrets/secretsprovider/store.go, NewStore and GetSecret";

    public static IEnumerable<Diagnostic> OfNeeds(ValidationContext context, DiagnosticDescriptor descriptor, Func<NeedMatch, string?> message) =>
        (context.Supply?.Needs ?? []).Select(need => (need, Text: message(need))).Where(n => n.Text is not null)
            .Select(n => new Diagnostic(descriptor, PlaceOf(context, n.need.Need), n.Text!));

    /// <summary>Findings about sources: with the needs that they serve, and those that serve none together at the FROM.</summary>
    public static IEnumerable<Diagnostic> OfFlaws(ValidationContext context, DiagnosticDescriptor descriptor, params SupplyFlaw[] flaws) =>
        OfSupplied(context, descriptor, supplied => supplied.Flaws.FirstOrDefault(flaws.Contains) is var flaw && supplied.Flaws.Any(flaws.Contains)
            ? SupplyMessages.Of(flaw, supplied, UsesOf(context, supplied.Secret.Id))
            : null);

    public static IEnumerable<Diagnostic> OfSupplied(ValidationContext context, DiagnosticDescriptor descriptor, Func<SuppliedMatch, string?> message) =>
        At(context, descriptor, (context.Supply?.Supplied ?? []).Where(s => s.Use != SuppliedUse.Overridden || descriptor.Code is "DFS403" or "DFS408")
            .Select(s => (Need: NeedOf(context, s.Secret.Id) ?? NeedOf(context, s.Secret.OtherId) ?? NeedOf(context, s.Suggestion), Text: message(s))));

    public static IEnumerable<Diagnostic> OfArguments(ValidationContext context, DiagnosticDescriptor descriptor) =>
        At(context, descriptor, (context.Supply?.LeakedArguments ?? []).Select(leak => (leak.Need, (string?)leak.Message)));

    /// <summary>One finding for each place: several of one kind at one place are told together.</summary>
    private static IEnumerable<Diagnostic> At(ValidationContext context, DiagnosticDescriptor descriptor, IEnumerable<(NeededSecret? Need, string? Text)> found) =>
        found.Where(f => f.Text is not null).GroupBy(f => PlaceOf(context, f.Need))
            .Select(at => new Diagnostic(descriptor, at.Key, string.Join(' ', at.Select(f => f.Text!).Distinct(StringComparer.Ordinal))));

    private static NeededSecret? NeedOf(ValidationContext context, string? id) => context.Supply?.Needs.FirstOrDefault(n => n.Need.Id == id)?.Need;

    private static (SecretUse Use, PlannedMount Mount)[] UsesOf(ValidationContext context, string id) =>
        [.. (NeedOf(context, id)?.Uses ?? []).Select(u => (u, context.Plan.Instructions[u.Instruction].Mounts[u.Mount]))];

    private static TextSpan PlaceOf(ValidationContext context, NeededSecret? need)
    {
        if (need is not null)
        {
            var use = need.Uses.Any(u => u.Required == true) ? need.Uses.First(u => u.Required == true) : need.Uses[0];
            return context.Plan.Instructions[use.Instruction].Span;
        }

        var built = context.SuppliedTarget?.Stage;
        return built is { } stage ? context.SpanOf(context.Graph.Stages[stage].From) : default;
    }
}
