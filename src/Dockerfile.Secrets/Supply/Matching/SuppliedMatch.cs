using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A supplied secret, and what the build makes of it.</summary>
public sealed record SuppliedMatch
{
    /// <summary>The secret.</summary>
    public required SuppliedSecret Secret { get; init; }

    /// <summary>Whether the build asks for it.</summary>
    public required SuppliedUse Use { get; init; }

    /// <summary>What is known of its source.</summary>
    public required SourceFacts Facts { get; init; }

    /// <summary>Where the value comes from in the end: <see cref="SecretSourceKind.VariableOrFile"/> is decided when the sources were looked at.</summary>
    public required SecretSourceKind Kind { get; init; }

    /// <summary>What is wrong with it, in the order of the enumeration; empty when nothing is.</summary>
    public ImmutableArray<SupplyFlaw> Flaws { get; init; } = [];

    /// <summary>What is to be said about it, one sentence each: that nothing asks for it, that another one wins, and one for each of
    /// <see cref="Flaws"/>, in this order. Empty when all is well. Never a value.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];

    /// <summary>The needed and missing id that was probably meant; <see langword="null"/> when it is used, or none is near enough.</summary>
    public string? Suggestion { get; init; }

    /// <inheritdoc/>
    public bool Equals(SuppliedMatch? other) => other is not null && Secret == other.Secret && Use == other.Use && Facts == other.Facts && Kind == other.Kind
        && Suggestion == other.Suggestion && Flaws.AsSpan().SequenceEqual(other.Flaws.AsSpan()) && Messages.AsSpan().SequenceEqual(other.Messages.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Secret, Use, Facts, Suggestion, Flaws.Length);
}
