namespace DockerfileSecrets;

/// <summary>What a supply can be written as.</summary>
public enum SupplyFormat
{
    /// <summary>A <c>docker build</c> command for a POSIX shell.</summary>
    Docker,

    /// <summary>A <c>podman build</c> command for a POSIX shell; Buildah takes the same options.</summary>
    Podman,

    /// <summary>A bake file in HCL.</summary>
    Bake,

    /// <summary>A bake file in JSON.</summary>
    BakeJson,

    /// <summary>A Compose file.</summary>
    Compose,

    /// <summary>A step of a GitHub workflow with docker/build-push-action.</summary>
    GitHubActions,

    /// <summary>A shell script that checks the sources, supplies what is there and builds.</summary>
    Shell,
}
