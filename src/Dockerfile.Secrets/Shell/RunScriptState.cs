namespace DockerfileSecrets.Shell;

/// <summary>Whether a RUN could be read as a shell script.</summary>
internal enum RunScriptState
{
    Analysed,

    /// <summary>cmd or PowerShell.</summary>
    WindowsShell,

    /// <summary>Python or another language, named by SHELL or by the first line of a heredoc.</summary>
    OtherInterpreter,
}
