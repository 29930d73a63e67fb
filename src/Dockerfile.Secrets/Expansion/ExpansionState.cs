namespace DockerfileSecrets;

/// <summary>How the expansion of a word ended.</summary>
public enum ExpansionState
{
    /// <summary>The value is known.</summary>
    Known,

    /// <summary>The value, or whether there is an error, hangs on variables whose value cannot be told.</summary>
    Unresolved,

    /// <summary>BuildKit refuses the word, whatever its unresolved variables may be, or a limit was passed.</summary>
    Error,
}
