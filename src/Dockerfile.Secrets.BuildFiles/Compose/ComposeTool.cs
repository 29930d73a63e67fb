namespace DockerfileSecrets.BuildFiles;

/// <summary>What builds from a Compose file: the id of a secret with a <c>target</c> differs.</summary>
public enum ComposeTool
{
    /// <summary><c>docker compose build</c>: the id is <c>target</c>, else <c>source</c>.</summary>
    Compose,

    /// <summary><c>docker buildx bake</c>: the id is <c>source</c>; <c>target</c> is ignored, and <c>x-bake</c> counts.</summary>
    Bake,
}
