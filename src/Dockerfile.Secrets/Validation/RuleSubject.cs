namespace DockerfileSecrets;

/// <summary>What a rule looks at.</summary>
internal enum RuleSubject
{
    /// <summary>Anything: every file is looked at.</summary>
    File,

    /// <summary>Mounts of any type.</summary>
    Mounts,

    SecretMounts,

    /// <summary>The RUN instructions that have to do with secrets.</summary>
    FollowedRuns,

    LateRemovals,

    StageCrossings,

    /// <summary>The files that the build is given.</summary>
    BuildContext,

    /// <summary>The secrets that the build is given.</summary>
    Supply,
}
