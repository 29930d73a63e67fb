namespace DockerfileSecrets;

/// <summary>What a mount puts into the file system of a RUN.</summary>
public enum MountType
{
    /// <summary>Files of the context, a stage or an image. The default.</summary>
    Bind,

    /// <summary>A directory that outlives the build.</summary>
    Cache,

    /// <summary>A directory in memory, empty at the start.</summary>
    Tmpfs,

    /// <summary>A secret of the build, as a file or a variable.</summary>
    Secret,

    /// <summary>A socket to the caller's SSH agent.</summary>
    Ssh,
}
