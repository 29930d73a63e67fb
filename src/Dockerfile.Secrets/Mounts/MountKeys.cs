namespace DockerfileSecrets;

/// <summary>The keys that a mount knows.</summary>
internal static class MountKeys
{
    /// <summary>The names that a misspelled key is compared with. (BuildKit <c>commands_runmount.go</c>, <c>allKeys</c>.)</summary>
    public static ReadOnlySpan<string> All => Names;

    private static readonly string[] Names =
    [
        "type", "from", "source", "target", "readonly", "id", "sharing", "required", "size", "mode", "uid", "gid", "src", "dst",
        "destination", "ro", "rw", "readwrite", "env",
    ];

    /// <summary>The keys that have a meaning for a type, first names only; what else is accepted has none.</summary>
    public static ReadOnlySpan<string> Types => new[] { "bind", "cache", "secret", "ssh", "tmpfs" };

    public static ReadOnlySpan<string> SharingModes => new[] { "shared", "private", "locked" };

    /// <summary>The key among <see cref="All"/>, without regard to case; -1 when it is none of them.</summary>
    public static int IndexOf(ReadOnlySpan<char> key)
    {
        for (var index = 0; index < Names.Length; index++)
        {
            if (key.Equals(Names[index], StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }

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
    public static string ValueText(ReadOnlySpan<char> value) => value switch
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
