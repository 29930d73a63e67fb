using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What stands around the secrets when a supply is written.</summary>
public sealed record EmissionOptions
{
    /// <summary>Where secrets come from, by id (ordinal); those that are not listed come from what <see cref="NeededSecret.SuggestedSource"/> says.</summary>
    public IReadOnlyDictionary<string, SecretSource> Sources { get; init; } = ImmutableDictionary<string, SecretSource>.Empty;

    /// <summary>The build context; the current directory unless set.</summary>
    public string Context { get; init; } = ".";

    /// <summary>The path of the Dockerfile; <see langword="null"/> for the one that the builder looks for by itself. In bake and Compose files it
    /// counts from the context.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The target to build; <see langword="null"/> for the last stage.</summary>
    public string? Target { get; init; }

    /// <summary>The name of the target of a bake file and of the service of a Compose file.</summary>
    public string Name { get; init; } = "app";
}
