using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A supply as it is written.</summary>
public sealed record SupplyEmission
{
    /// <summary>The text, ended by a line feed; ready to be pasted.</summary>
    public required string Text { get; init; }

    /// <summary>What could not be written in this format and is missing in the text, one sentence each; empty when nothing.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(SupplyEmission? other) => other is not null && Text == other.Text && Problems.AsSpan().SequenceEqual(other.Problems.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Problems.Length);
}
