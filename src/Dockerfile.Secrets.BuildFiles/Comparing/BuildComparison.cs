using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles.Comparing;

/// <summary>What a build file gives to a build beside what the Dockerfile needs.</summary>
internal sealed class BuildComparison(SuppliedBuild build, string dockerfile, DockerfileDocument document, ISourceInspector sources)
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules =
        SecretValidator.Rules.Select(r => r.Descriptor).Where(d => d.Code.StartsWith("DFS4", StringComparison.Ordinal)).ToImmutableDictionary(d => d.Code, StringComparer.Ordinal);

    private readonly BuildMessages _messages = new(build, dockerfile);

    public IEnumerable<SupplyDiagnostic> Findings()
    {
        foreach (var wrong in build.Supply.Diagnostics)
        {
            yield return wrong;
        }

        if (build.HasUnknownTarget)
        {
            if (SecretPlanner.Plan(document, new PlanOptions()).Targets.Any(t => t.Secrets.Any(s => s.Required)))
            {
                yield return At(build.Origin, DiagnosticDescriptors.SupplyNotKnown, _messages.UnknownStage());
            }

            yield break;
        }

        var plan = SecretPlanner.Plan(document, Options());
        if (plan.Targets is not [var target])
        {
            yield break;
        }

        if (target.Stage is null)
        {
            if (build.Target is not null && target.Error is { Code: "DFS057" })
            {
                yield return At(build.Origin, DiagnosticDescriptors.UnknownTarget, _messages.NoTarget(build.Target));
            }

            yield break;
        }

        var match = SupplyMatch.Compare(plan, target, build.Supply, sources);
        foreach (var finding in match.Needs.Select(OfNeed).OfType<SupplyDiagnostic>()
            .Concat(match.Supplied.SelectMany(s => OfSupplied(s, IsOpen(plan, target))))
            .Concat(match.LeakedArguments.Select(leak => At(leak.Argument.Origin, Rules["DFS406"], leak.Message))))
        {
            yield return finding;
        }
    }

    private PlanOptions Options()
    {
        var known = build.BuildArguments.Where(a => a.Value is not null).ToImmutableDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal);
        try
        {
            return new PlanOptions { Target = build.Target ?? "", BuildArguments = known, Platform = build.Platform };
        }
        catch (ArgumentException)
        {
            // A platform that docker would refuse: the secrets are compared all the same.
            return new PlanOptions { Target = build.Target ?? "", BuildArguments = known };
        }
    }

    private SupplyDiagnostic? OfNeed(NeedMatch need) => need.Outcome switch
    {
        SupplyOutcome.MissingRequired when need.Need.Arguments.FirstOrDefault(IsUnknown) is { } argument =>
            At(build.Origin, DiagnosticDescriptors.SupplyNotKnown, _messages.HangsOnArgument(need.Need, argument)),
        SupplyOutcome.MissingRequired => At(build.Origin, Rules["DFS401"], _messages.Missing(need.Need)),
        SupplyOutcome.Unknown when need.Need.Required =>
            At(build.Supply.Unknown[0].Origin, DiagnosticDescriptors.SupplyNotKnown, _messages.NotKnown(need.Need, build.Supply.Unknown[0])),
        _ => null,
    };

    private IEnumerable<SupplyDiagnostic> OfSupplied(SuppliedMatch supplied, bool isOpen)
    {
        var origin = supplied.Secret.Origin;
        if (supplied.Secret.OtherId is not null)
        {
            yield return At(origin, Rules["DFS405"], _messages.OtherId(supplied.Secret));
        }

        if (supplied.Use == SuppliedUse.Unused && !isOpen)
        {
            yield return At(origin, Rules["DFS402"], _messages.Unused(supplied));
        }

        // In a bake file a target takes the place of what its parents supply, and an override that of both: that is what they are for.
        if (supplied.Use == SuppliedUse.Overridden && origin.Dialect != SupplyDialect.Bake)
        {
            yield return At(origin, Rules["DFS408"], supplied.Messages[0]);
        }

        foreach (var (flaw, message) in supplied.Flaws.Zip(supplied.Messages.Skip(supplied.Messages.Length - supplied.Flaws.Length)))
        {
            if (Code(flaw) is { } code && (supplied.Use != SuppliedUse.Overridden || code == "DFS403"))
            {
                yield return At(origin, Rules[code], message);
            }
        }
    }

    private static string? Code(SupplyFlaw flaw) => flaw switch
    {
        SupplyFlaw.FileMissing or SupplyFlaw.Directory or SupplyFlaw.Unreadable or SupplyFlaw.TooBig => "DFS403",
        SupplyFlaw.NewlineInVariable => "DFS404",
        SupplyFlaw.VariableUnset or SupplyFlaw.Empty => "DFS407",
        _ => null,
    };

    private bool IsUnknown(string argument) => build.TakesUnknownArguments || (build.BuildArguments.TryGetValue(argument, out var value) && value is null);

    /// <summary>Whether an argument that is not known decides about a mount: it may ask for any secret.</summary>
    private bool IsOpen(SecretPlan plan, TargetPlan target) =>
        target.Instructions.SelectMany(i => plan.Instructions[i].Mounts).Any(m => m.Arguments.Any(IsUnknown));

    private static SupplyDiagnostic At(SupplyOrigin origin, DiagnosticDescriptor descriptor, string message) => new(origin, new Diagnostic(descriptor, default, message));
}
