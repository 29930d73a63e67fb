using System.Collections.Immutable;
using DockerfileSecrets.Supply;

namespace DockerfileSecrets;

/// <summary>What a target needs beside what its build is given.</summary>
public sealed record SupplyMatch
{
    /// <summary>One for each secret that the target needs, in the order of the plan.</summary>
    public ImmutableArray<NeedMatch> Needs { get; init; } = [];

    /// <summary>One for each supplied secret, in the order of the supply.</summary>
    public ImmutableArray<SuppliedMatch> Supplied { get; init; } = [];

    /// <summary>The supplied build arguments that are secrets by their value or by their name, in the order of the supply; empty when there are none.</summary>
    public ImmutableArray<LeakedArgument> LeakedArguments { get; init; } = [];

    /// <summary>Whether nothing that is required is lacking. What could not be evaluated counts as supplied.</summary>
    public bool IsEnough => !Needs.Any(n => n.LacksRequired);

    /// <summary>Compares the default target, or the one that the plan was asked for, with a supply, without looking at any source.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="supply">What the build is given.</param>
    /// <returns>The comparison; empty needs when the plan has no target.</returns>
    public static SupplyMatch Compare(SecretPlan plan, SecretSupply supply) => Compare(plan, supply, SourceInspector.None);

    /// <summary>Compares the default target, or the one that the plan was asked for, with a supply.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="supply">What the build is given.</param>
    /// <param name="inspector">Looks whether the sources are there; it tells no values.</param>
    /// <returns>The comparison; empty needs when the plan has no target.</returns>
    public static SupplyMatch Compare(SecretPlan plan, SecretSupply supply, ISourceInspector inspector)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var target = plan.Targets.Length == 1 ? plan.Targets[0] : plan.Targets.FirstOrDefault(t => t.IsDefault);
        return Compare(plan, target ?? new TargetPlan { Name = "" }, supply, inspector);
    }

    /// <summary>Compares a target with a supply.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="target">A target of the plan.</param>
    /// <param name="supply">What the build is given.</param>
    /// <param name="inspector">Looks whether the sources are there; it tells no values.</param>
    /// <returns>The comparison.</returns>
    public static SupplyMatch Compare(SecretPlan plan, TargetPlan target, SecretSupply supply, ISourceInspector inspector)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(inspector);
        return new SupplyMatcher(plan, target, supply, inspector).Match();
    }

    /// <inheritdoc/>
    public bool Equals(SupplyMatch? other) => other is not null
        && Needs.AsSpan().SequenceEqual(other.Needs.AsSpan())
        && Supplied.AsSpan().SequenceEqual(other.Supplied.AsSpan())
        && LeakedArguments.AsSpan().SequenceEqual(other.LeakedArguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Needs.Length, Supplied.Length, LeakedArguments.Length);
}
