namespace DockerfileSecrets;

/// <summary>What is known of an option's value.</summary>
public enum MountOptionState
{
    /// <summary>The option is not given; the value is the default.</summary>
    NotSet,

    /// <summary>The option is given and its value is known.</summary>
    Known,

    /// <summary>The value depends on a variable, or on quotes and escapes that act when variables are expanded; it stands unexpanded
    /// in <see cref="MountOption{T}.Text"/>.</summary>
    Unresolved,

    /// <summary>The value is wrong; a diagnostic says why.</summary>
    Invalid,
}
