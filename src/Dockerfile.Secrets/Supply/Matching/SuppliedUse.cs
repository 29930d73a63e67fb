namespace DockerfileSecrets;

/// <summary>Whether a build asks for a supplied secret.</summary>
public enum SuppliedUse
{
    /// <summary>A mount asks for it.</summary>
    Used,

    /// <summary>The builder itself may ask for it: credentials of ADD or of a build context, such as GIT_AUTH_TOKEN.</summary>
    ByBuilder,

    /// <summary>Not known: the ids of some mounts depend on unresolved values.</summary>
    Unknown,

    /// <summary>Nothing asks for it; builders take it silently.</summary>
    Unused,

    /// <summary>The same id is supplied again later, which wins.</summary>
    Overridden,
}
