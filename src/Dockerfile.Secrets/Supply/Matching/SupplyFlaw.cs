namespace DockerfileSecrets;

/// <summary>What is wrong with the source of a supplied secret, or with a use of it.</summary>
public enum SupplyFlaw
{
    /// <summary>The file does not exist: the tool stops before it builds. (GitHub's action leaves the secret out with a warning.)</summary>
    FileMissing,

    /// <summary>The variable is not set: the build gets an empty secret, required or not.</summary>
    VariableUnset,

    /// <summary>The path is a directory: the step that asks for it stops.</summary>
    Directory,

    /// <summary>The file cannot be read.</summary>
    Unreadable,

    /// <summary>More than 512,000 bytes: the tool, or the step that asks for it, stops.</summary>
    TooBig,

    /// <summary>The value is empty.</summary>
    Empty,

    /// <summary>The value ends with a line feed and is used as a variable, which keeps it.</summary>
    NewlineInVariable,

    /// <summary>The target is a Windows container, which has no secret files.</summary>
    NoFileOnWindows,

    /// <summary>Podman and Buildah do not know <c>source</c> and <c>src</c> in a mount: the build stops there.</summary>
    SourceKeyInPodman,

    /// <summary>Podman and Buildah need <c>id</c> in a mount, in lower case: the build stops there.</summary>
    NoIdInPodman,

    /// <summary>Podman and Buildah put the file at the whole id, not at its base name.</summary>
    OtherPathInPodman,

    /// <summary>Podman and Buildah know <c>env</c> in a mount since Buildah 1.44 only: with older ones the build stops there.</summary>
    EnvironmentInPodman,
}
