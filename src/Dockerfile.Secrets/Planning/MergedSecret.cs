using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A secret, or an ssh agent, and which of several plans need it.</summary>
public sealed record MergedSecret
{
    /// <summary>The id that it is supplied under.</summary>
    public required string Id { get; init; }

    /// <summary>Whether any plan requires it.</summary>
    public required bool Required { get; init; }

    /// <summary>How to supply it, as in <see cref="NeededSecret.SuggestedSource"/>.</summary>
    public required string SuggestedSource { get; init; }

    /// <summary>The positions in <see cref="MergedSecretPlan.Plans"/> of the plans that ask for it; never empty.</summary>
    public ImmutableArray<int> NeededBy { get; init; } = [];

    /// <summary>Those of the plans that require it; empty when none does.</summary>
    public ImmutableArray<int> RequiredBy { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(MergedSecret? other) => other is not null
        && Id == other.Id
        && Required == other.Required
        && SuggestedSource == other.SuggestedSource
        && NeededBy.AsSpan().SequenceEqual(other.NeededBy.AsSpan())
        && RequiredBy.AsSpan().SequenceEqual(other.RequiredBy.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Required, SuggestedSource, NeededBy.Length, RequiredBy.Length);
}
