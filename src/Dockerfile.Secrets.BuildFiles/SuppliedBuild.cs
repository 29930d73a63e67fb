namespace DockerfileSecrets.BuildFiles;

/// <summary>One build that a file describes: a Compose service, a bake target, a step of a workflow.</summary>
public sealed record SuppliedBuild
{
    /// <summary>What the file calls it: the service, the target, <c>job/step</c> with the step's id, name or number.</summary>
    public required string Name { get; init; }

    /// <summary>The line where it stands, 1-based.</summary>
    public required int Line { get; init; }

    /// <summary>The build context as a path: in a Compose file joined to the file's directory, else as written. <see langword="null"/> when it is no
    /// directory (a URL) or not known.</summary>
    public string? Context { get; init; }

    /// <summary>The path of the Dockerfile, joined to what it counts from; <see langword="null"/> when it stands in the file itself, comes from
    /// elsewhere, or is not known.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>The stage that is built; <see langword="null"/> for the last.</summary>
    public string? Target { get; init; }

    /// <summary>What the build is given.</summary>
    public required SecretSupply Supply { get; init; }
}
