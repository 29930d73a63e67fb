using System.Collections.Immutable;

namespace DockerfileSecrets.Supply;

/// <summary>Puts needs and supplies side by side.</summary>
internal sealed class SupplyMatcher(SecretPlan plan, TargetPlan target, SecretSupply supply, ISourceInspector inspector)
{
    /// <summary>What BuildKit asks for by itself when it fetches a context or the source of ADD, alone or with a host behind it. (BuildKit
    /// source/git/source.go and source/http/source.go.)</summary>
    private static readonly string[] BuilderIds = ["GIT_AUTH_TOKEN", "GIT_AUTH_HEADER", "HTTP_AUTH_TOKEN", "HTTP_AUTH_HEADER"];

    public SupplyMatch Match()
    {
        var winners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < supply.Secrets.Length; i++)
        {
            winners[supply.Secrets[i].Id] = i;
        }

        var missing = target.Secrets.Select(n => n.Id).Where(id => !winners.ContainsKey(id)).ToArray();
        var needs = target.Secrets.ToDictionary(n => n.Id, StringComparer.Ordinal);
        ImmutableArray<SuppliedMatch> supplied = [.. supply.Secrets.Select((s, i) => Supplied(s, winners[s.Id] == i ? null : supply.Secrets[winners[s.Id]], needs.GetValueOrDefault(s.Id), missing))];
        return new SupplyMatch
        {
            Supplied = supplied,
            Needs = [.. target.Secrets.Select(need => Need(need, winners.TryGetValue(need.Id, out var at) ? supplied[at] : null))],
            LeakedArguments = [.. supply.Arguments.Select(Leaked).OfType<LeakedArgument>()],
        };
    }

    private LeakedArgument? Leaked(SuppliedArgument argument)
    {
        var need = target.Secrets.FirstOrDefault(n => IsNamedLike(n, argument.Name));
        return need is null && !argument.HoldsSecret ? null : new LeakedArgument(argument, need, SupplyMessages.AsArgument(argument, need));
    }

    private bool IsNamedLike(NeededSecret need, string argument) =>
        Spelled(need.Id) == Spelled(argument) || need.Uses.Any(u => MountOf(u).EnvironmentVariable is { } variable && Spelled(variable) == Spelled(argument));

    private static string Spelled(string name) => name.Replace('-', '_').Replace('.', '_').ToUpperInvariant();

    private SuppliedMatch Supplied(SuppliedSecret secret, SuppliedSecret? winner, NeededSecret? need, string[] missing)
    {
        var (kind, facts) = Inspect(secret);
        var use = winner is not null ? SuppliedUse.Overridden
            : need is not null ? SuppliedUse.Used
            : IsAskedByBuilder(secret.Id) ? SuppliedUse.ByBuilder
            : HasUnknownIds() ? SuppliedUse.Unknown
            : SuppliedUse.Unused;
        var match = new SuppliedMatch
        {
            Secret = secret,
            Use = use,
            Kind = kind,
            Facts = facts,
            Flaws = [.. SourceFlaws(kind, facts).Concat(use == SuppliedUse.Used ? UseFlaws(secret, need!, facts) : [])],
            Suggestion = use is SuppliedUse.Unused or SuppliedUse.Unknown ? Near(secret.Id, missing) : null,
        };
        return match with { Messages = [.. Messages(match, winner, need is null ? [] : MountsOf(need))] };
    }

    private static IEnumerable<string> Messages(SuppliedMatch match, SuppliedSecret? winner, (SecretUse Use, PlannedMount Mount)[] mounts) =>
    [
        .. match.Use == SuppliedUse.Unused ? (string[])[SupplyMessages.Unused(match)] : [],
        .. winner is null ? (string[])[] : [SupplyMessages.Overridden(match.Secret, winner)],
        .. match.Flaws.Select(flaw => SupplyMessages.Of(flaw, match, mounts)),
    ];

    private (SecretUse Use, PlannedMount Mount)[] MountsOf(NeededSecret need) => [.. need.Uses.Select(u => (u, MountOf(u)))];

    private NeedMatch Need(NeededSecret need, SuppliedMatch? supplied)
    {
        var outcome = supplied is not null ? SupplyOutcome.Satisfied
            : !supply.IsComplete ? SupplyOutcome.Unknown
            : need.Required ? SupplyOutcome.MissingRequired
            : SupplyOutcome.MissingOptional;
        var mounts = MountsOf(need);
        return new NeedMatch
        {
            Need = need,
            Outcome = outcome,
            Supplied = supplied,
            Messages = outcome switch
            {
                SupplyOutcome.MissingRequired => [SupplyMessages.MissingRequired(need)],
                SupplyOutcome.MissingOptional => [SupplyMessages.MissingOptional(need, mounts, IsPodman)],
                SupplyOutcome.Unknown => [SupplyMessages.Unknown(need, supply.Unknown[0])],
                _ => [.. supplied!.Flaws.Select(f => SupplyMessages.Of(f, supplied, mounts))],
            },
        };
    }

    private bool IsPodman => supply.Secrets.FirstOrDefault()?.Origin.Dialect == SupplyDialect.Podman;

    private PlannedMount MountOf(SecretUse use) => plan.Instructions[use.Instruction].Mounts[use.Mount];

    private (SecretSourceKind Kind, SourceFacts Facts) Inspect(SuppliedSecret secret)
    {
        switch (secret.Kind)
        {
            case SecretSourceKind.Variable:
                return (secret.Kind, inspector.InspectVariable(secret.Source!));
            case SecretSourceKind.File:
                return (secret.Kind, inspector.InspectFile(secret.Source!));
            case SecretSourceKind.VariableOrFile:
                var named = inspector.InspectVariable(secret.Id);
                return named.State switch
                {
                    SourceState.NotInspected => (secret.Kind, named),
                    SourceState.Missing => (SecretSourceKind.File, inspector.InspectFile(secret.Source!)),

                    // For Podman the id decides that it is a variable, and `src` which one.
                    _ => (SecretSourceKind.Variable, secret.Source == secret.Id ? named : inspector.InspectVariable(secret.Source!)),
                };
            default:
                return (secret.Kind, default);
        }
    }

    private static IEnumerable<SupplyFlaw> SourceFlaws(SecretSourceKind kind, SourceFacts facts)
    {
        switch (facts.State)
        {
            case SourceState.Missing:
                yield return kind == SecretSourceKind.Variable ? SupplyFlaw.VariableUnset : SupplyFlaw.FileMissing;
                break;
            case SourceState.Directory:
                yield return SupplyFlaw.Directory;
                break;
            case SourceState.Unreadable:
                yield return SupplyFlaw.Unreadable;
                break;
            case SourceState.Present when facts.Length > SourceFacts.Limit:
                yield return SupplyFlaw.TooBig;
                break;
            case SourceState.Present when facts.Length == 0:
                yield return SupplyFlaw.Empty;
                break;
        }
    }

    private IEnumerable<SupplyFlaw> UseFlaws(SuppliedSecret secret, NeededSecret need, SourceFacts facts)
    {
        var mounts = need.Uses.Select(MountOf).ToArray();
        if (facts.EndsWithNewline && mounts.Any(m => m.EnvironmentVariable is not null))
        {
            yield return SupplyFlaw.NewlineInVariable;
        }

        if (plan.Subject.Platform?.StartsWith("windows", StringComparison.Ordinal) == true && mounts.Any(m => m.Readability != SecretReadability.NoFile))
        {
            yield return SupplyFlaw.NoFileOnWindows;
        }

        if (secret.Origin.Dialect != SupplyDialect.Podman)
        {
            yield break;
        }

        if (mounts.Any(m => HasKey(m, "source") || HasKey(m, "src")))
        {
            yield return SupplyFlaw.SourceKeyInPodman;
        }
        else if (mounts.Any(m => !HasKey(m, "id", StringComparison.Ordinal)))
        {
            yield return SupplyFlaw.NoIdInPodman;
        }

        if (secret.Id.Contains('/', StringComparison.Ordinal)
            && mounts.Any(m => m.Readability != SecretReadability.NoFile && !HasKey(m, "target") && !HasKey(m, "dst") && !HasKey(m, "destination")))
        {
            yield return SupplyFlaw.OtherPathInPodman;
        }

        if (mounts.Any(m => m.EnvironmentVariable is not null))
        {
            yield return SupplyFlaw.EnvironmentInPodman;
        }
    }

    private static bool HasKey(PlannedMount mount, string key, StringComparison comparison = StringComparison.OrdinalIgnoreCase) => MountRecord.Cut(mount.Raw)
        .Any(f => f.GetText(mount.Raw).StartsWith(key + "=", comparison));

    private bool IsAskedByBuilder(string id) => target.Implicit.Any(i => i.Candidates.Contains(id))
        || Array.Exists(BuilderIds, b => id == b || id.StartsWith(b + ".", StringComparison.Ordinal));

    /// <summary>Whether a mount whose id is not known could ask for any of the secrets.</summary>
    private bool HasUnknownIds() => target.Instructions.Select(i => plan.Instructions[i]).SelectMany(i => i.Mounts)
        .Any(m => m.Id is null && m.Type is null or MountType.Secret && m.Certainty == PlanCertainty.Unresolved);

    /// <summary>The missing id that differs in case and separators alone, else one that is an edit or two away.</summary>
    private static string? Near(string id, string[] missing) =>
        Array.Find(missing, m => Folded(m) == Folded(id)) ?? NearName.Of(id, missing);

    private static string Folded(string id) => id.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
        .Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
}
