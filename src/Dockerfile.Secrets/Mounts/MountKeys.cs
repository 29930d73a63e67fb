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

    /// <summary>The key in lower case, without making a string for those that are known.</summary>
    public static string Lower(ReadOnlySpan<char> key)
    {
        foreach (var known in All)
        {
            if (key.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return key.ToString().ToLowerInvariant();
    }
}
