namespace DockerfileSecrets.Flow;

/// <summary>What becomes of something that is written to a path.</summary>
internal enum Landing
{
    /// <summary>It becomes part of the image's layer.</summary>
    Layer,

    /// <summary>It is gone when the step ends, or stays with the builder: tmpfs, /dev, /proc, cache, secret and bind mounts.</summary>
    Elsewhere,

    /// <summary>It is printed.</summary>
    Log,

    /// <summary>It is dropped.</summary>
    Nowhere,
}
