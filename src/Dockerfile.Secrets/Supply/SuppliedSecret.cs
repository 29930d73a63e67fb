namespace DockerfileSecrets;

/// <summary>A secret that a build is given. Never its value.</summary>
/// <param name="Id">The id that mounts ask for it by; case-sensitive.</param>
/// <param name="Kind">Where the value comes from.</param>
/// <param name="Source">The name of the variable or the path of the file as the tool takes it; <see langword="null"/> for a value and when it is not known.</param>
/// <param name="Origin">Where this is written.</param>
public sealed record SuppliedSecret(string Id, SecretSourceKind Kind, string? Source, SupplyOrigin Origin)
{
    /// <summary>The id that docker buildx bake gives the same secret of a Compose file, when it is another than that of docker compose build
    /// (or the other way round); else <see langword="null"/>.</summary>
    public string? OtherId { get; init; }
}
