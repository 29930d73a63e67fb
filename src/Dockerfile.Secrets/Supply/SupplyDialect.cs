namespace DockerfileSecrets;

/// <summary>How a supply is written, and thereby who reads it: the same text means different things to different tools.</summary>
public enum SupplyDialect
{
    /// <summary><c>--secret</c> of docker build, docker buildx build and buildctl.</summary>
    Docker,

    /// <summary><c>--secret</c> of podman build and buildah build.</summary>
    Podman,

    /// <summary>A bake file, HCL or JSON, built by docker buildx bake.</summary>
    Bake,

    /// <summary>A Compose file, built by docker compose build.</summary>
    Compose,

    /// <summary>A GitHub workflow with docker/build-push-action.</summary>
    GitHubActions,
}
