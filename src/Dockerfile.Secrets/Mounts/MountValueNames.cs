namespace DockerfileSecrets;

/// <summary>The values that options of a mount know by name.</summary>
internal static class MountValueNames
{
    public static ReadOnlySpan<string> Types => new[] { "bind", "cache", "secret", "ssh", "tmpfs" };

    public static ReadOnlySpan<string> SharingModes => new[] { "shared", "private", "locked" };

    /// <summary>The type that a value names; null when it names none.</summary>
    public static MountType? TypeOf(string text) => text.ToLowerInvariant() switch
    {
        "bind" => MountType.Bind,
        "cache" => MountType.Cache,
        "tmpfs" => MountType.Tmpfs,
        "secret" => MountType.Secret,
        "ssh" => MountType.Ssh,
        _ => null,
    };

    /// <summary>The way of sharing that a value names; null when it names none.</summary>
    public static CacheSharing? SharingOf(string text) => text.ToLowerInvariant() switch
    {
        "shared" => CacheSharing.Shared,
        "private" => CacheSharing.Private,
        "locked" => CacheSharing.Locked,
        _ => null,
    };

    /// <summary>The text of a value; one string for all that are often written.</summary>
    public static string TextOf(ReadOnlySpan<char> value) => value switch
    {
        "secret" => "secret",
        "cache" => "cache",
        "bind" => "bind",
        "ssh" => "ssh",
        "tmpfs" => "tmpfs",
        "locked" => "locked",
        "shared" => "shared",
        "true" => "true",
        _ => value.ToString(),
    };
}
