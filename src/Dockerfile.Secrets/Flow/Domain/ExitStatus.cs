namespace DockerfileSecrets.Flow;

/// <summary>How a command ends, as far as the file tells.</summary>
internal enum ExitStatus
{
    /// <summary>It succeeds.</summary>
    Success,

    /// <summary>It is there to succeed; when it fails, the build does. What stands behind <c>||</c> may run.</summary>
    Expected,

    /// <summary>It asks something: both can be.</summary>
    Either,

    /// <summary>It fails.</summary>
    Failure,
}
