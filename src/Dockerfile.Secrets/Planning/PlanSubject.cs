using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a plan was made for.</summary>
public sealed record PlanSubject
{
    private static readonly PlanSubject OfNothing = new();

    /// <summary>The target that was asked for; <see langword="null"/> for every stage.</summary>
    public string? Target { get; init; }

    /// <summary>The platform to build for; <see langword="null"/> when it was not given.</summary>
    public string? Platform { get; init; }

    /// <summary>The platform of the builder; <see langword="null"/> when it was not given.</summary>
    public string? BuilderPlatform { get; init; }

    /// <summary>The names of the build arguments that were given, in ordinal order. Not their values: somebody may have put a secret there.</summary>
    public ImmutableArray<string> BuildArguments { get; init; } = [];

    internal static PlanSubject Of(PlanOptions options) => ReferenceEquals(options, PlanOptions.None) ? OfNothing : new()
    {
        Target = options.Target,
        Platform = options.Platform,
        BuilderPlatform = options.BuilderPlatform,
        BuildArguments = options.BuildArguments.Count == 0 ? [] : [.. options.BuildArguments.Keys.Order(StringComparer.Ordinal)],
    };

    /// <inheritdoc/>
    public bool Equals(PlanSubject? other) => other is not null
        && Target == other.Target
        && Platform == other.Platform
        && BuilderPlatform == other.BuilderPlatform
        && BuildArguments.AsSpan().SequenceEqual(other.BuildArguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, Platform, BuilderPlatform, BuildArguments.Length);
}
