using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A needed secret, and what supplies it.</summary>
public sealed record NeedMatch
{
    /// <summary>The need.</summary>
    public required NeededSecret Need { get; init; }

    /// <summary>Whether it is supplied.</summary>
    public required SupplyOutcome Outcome { get; init; }

    /// <summary>What supplies it; <see langword="null"/> when nothing does.</summary>
    public SuppliedMatch? Supplied { get; init; }

    /// <summary>What happens, one sentence each: what the build does without the secret, and what is wrong with its source and its uses. Empty
    /// when all is well.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];

    /// <summary>Whether the build cannot succeed so, or gets nothing where it requires something: the secret is required and missing, or its
    /// source is missing, unset, a directory, unreadable or too big.</summary>
    public bool LacksRequired => Outcome == SupplyOutcome.MissingRequired || (Need.Required && Supplied is { } supplied
        && supplied.Flaws.Any(f => f is SupplyFlaw.FileMissing or SupplyFlaw.VariableUnset or SupplyFlaw.Directory or SupplyFlaw.Unreadable or SupplyFlaw.TooBig));

    /// <inheritdoc/>
    public bool Equals(NeedMatch? other) => other is not null && Need == other.Need && Outcome == other.Outcome && Supplied == other.Supplied
        && Messages.AsSpan().SequenceEqual(other.Messages.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Need, Outcome, Supplied, Messages.Length);
}
