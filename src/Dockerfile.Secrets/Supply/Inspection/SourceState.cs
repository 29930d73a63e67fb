namespace DockerfileSecrets;

/// <summary>What is found where a supplied secret comes from.</summary>
public enum SourceState
{
    /// <summary>Nobody looked: the source is on another machine, such as the runner of a workflow.</summary>
    NotInspected,

    /// <summary>It is there.</summary>
    Present,

    /// <summary>There is no such file, or the variable is not set.</summary>
    Missing,

    /// <summary>The path is a directory, which no secret can be.</summary>
    Directory,

    /// <summary>The file is there and cannot be read.</summary>
    Unreadable,
}
