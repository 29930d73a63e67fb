namespace DockerfileSecrets;

/// <summary>Something that builds Dockerfiles and does not do all that BuildKit does with secrets.</summary>
public enum OtherBuilder
{
    /// <summary>Podman and Buildah: fewer options of a mount, and another default path for ids with a slash. (Buildah <c>run_common.go</c>, <c>getSecretMount</c>.)</summary>
    Podman,

    /// <summary>Kaniko: mounts are read and ignored.</summary>
    Kaniko,

    /// <summary>Windows containers: secrets as variables only, no files.</summary>
    Windows,
}
