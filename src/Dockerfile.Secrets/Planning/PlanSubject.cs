using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a plan was made for.</summary>
public sealed record PlanSubject
{
    /// <summary>The target that was asked for; <see langword="null"/> for every stage.</summary>
    public string? Target { get; init; }

    /// <summary>The platform to build for; <see langword="null"/> when it was not given.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform of the builder; <see langword="null"/> when it was not given.</summary>
    public string? BuilderPlatform { get; init; }

    /// <summary>The names of the build arguments that were given, in ordinal order. Not their values: somebody may have put a secret there.</summary>
    public ImmutableArray<string> BuildArguments { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PlanSubject? other) => other is not null
        && Target == other.Target
        && Platform == other.Platform
        && BuilderPlatform == other.BuilderPlatform
        && BuildArguments.AsSpan().SequenceEqual(other.BuildArguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, Platform, BuilderPlatform, BuildArguments.Length);
}
