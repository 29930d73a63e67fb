namespace DockerfileSecrets;

/// <summary>Why a variable's value cannot be told.</summary>
public enum UnresolvedReason
{
    /// <summary>Only the configuration of the base image can tell: an ENV there would set it.</summary>
    FromBaseImage,

    /// <summary>An ARG without a default, for which no value was given; the build's caller may give one.</summary>
    BuildArgumentWithoutValue,

    /// <summary>A predefined platform variable, and no platform was given.</summary>
    PlatformNotGiven,

    /// <summary>The variable's own value was written with variables that are unresolved.</summary>
    DependsOnUnresolved,

    /// <summary>The variable's own value could not be expanded: the error there has been reported and stops the build.</summary>
    DefinitionFailed,
}
