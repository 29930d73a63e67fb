namespace DockerfileSecrets;

/// <summary>What is known about a variable.</summary>
public enum VariableState
{
    /// <summary>The variable does not exist; where it is used it stands for the empty string.</summary>
    Unset,

    /// <summary>The variable has a known value, which may be empty.</summary>
    Set,

    /// <summary>Whether the variable is set, or to what, cannot be told from what is known.</summary>
    Unresolved,
}
