namespace DockerfileSecrets;

/// <summary>A secret or ssh agent as an outline prints it.</summary>
public sealed record OutlineEntry
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the first use that BuildKit meets requires it; other uses are not looked at.</summary>
    public required bool Required { get; init; }

    /// <summary>The first line of that use, 1-based.</summary>
    public required int Line { get; init; }
}
