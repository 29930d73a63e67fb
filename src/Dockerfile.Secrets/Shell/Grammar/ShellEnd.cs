namespace DockerfileSecrets.Shell;

/// <summary>What can end a list of statements.</summary>
internal enum ShellEnd
{
    Bracket,
    Brace,
    Then,

    /// <summary><c>elif</c>, <c>else</c> and <c>fi</c>.</summary>
    Branch,
    Do,
    Done,

    /// <summary><c>;;</c> and its like, and <c>esac</c>.</summary>
    Case,
}
