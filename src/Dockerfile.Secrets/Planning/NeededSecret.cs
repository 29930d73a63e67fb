using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A secret, or an ssh agent, that the build of a target asks for.</summary>
public sealed record NeededSecret
{
    /// <summary>The id that it is supplied under.</summary>
    public required string Id { get; init; }

    /// <summary>Whether any use requires it. BuildKit's own outline shows the first use only.</summary>
    public required bool Required { get; init; }

    /// <summary>The least certain of its uses.</summary>
    public required PlanCertainty Certainty { get; init; }

    /// <summary>How to supply it: what stands behind <c>--secret</c> (or <c>--ssh</c>) of docker build, such as <c>id=npm_token,env=NPM_TOKEN</c>. The variable that
    /// all mounts name, else a guess by the id.</summary>
    public required string SuggestedSource { get; init; }

    /// <summary>All uses in the order in which the stages stand in the file; never empty.</summary>
    public ImmutableArray<SecretUse> Uses { get; init; } = [];

    /// <summary>The build arguments that decide about any of its uses, in ordinal order; empty when there are none.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(NeededSecret? other) => other is not null
        && Id == other.Id
        && Required == other.Required
        && Certainty == other.Certainty
        && SuggestedSource == other.SuggestedSource
        && Uses.AsSpan().SequenceEqual(other.Uses.AsSpan())
        && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Required, Certainty, SuggestedSource, Uses.Length, Arguments.Length);
}
