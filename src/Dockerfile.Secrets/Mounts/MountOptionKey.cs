namespace DockerfileSecrets;

/// <summary>The options of a mount, those first that most mounts set.</summary>
internal enum MountOptionKey
{
    Type,
    Id,
    Target,
    Required,
    ReadOnly,
    Source,
    Env,
    From,
    Mode,
    Uid,
    Gid,
    Sharing,
    Size,
}
