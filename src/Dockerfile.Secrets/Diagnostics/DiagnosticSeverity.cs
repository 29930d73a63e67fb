namespace DockerfileSecrets;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing breaks.</summary>
    Info,

    /// <summary>The build works, but hardly as it was meant.</summary>
    Warning,

    /// <summary>The builder refuses the file, or a secret is lost or leaks.</summary>
    Error,
}
