namespace DockerfileSecrets.Supply;

/// <summary>Writes a value of <c>--secret</c> of Podman and Buildah.</summary>
internal static class PodmanFlagWriter
{
    /// <summary>The type is there since a variable named like the id would turn the path into the name of a variable.</summary>
    public static string Write(string id, SecretSource source) => source.Kind == SecretSourceKind.Variable
        ? $"id={id},env={source.Name}"
        : $"id={id},src={source.Name},type=file";
}
