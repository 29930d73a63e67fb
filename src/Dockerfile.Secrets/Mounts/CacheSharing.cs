namespace DockerfileSecrets;

/// <summary>What happens when several builds use one cache mount at a time.</summary>
public enum CacheSharing
{
    /// <summary>All use it together. The default.</summary>
    Shared,

    /// <summary>Each gets its own.</summary>
    Private,

    /// <summary>One waits for the other.</summary>
    Locked,
}
