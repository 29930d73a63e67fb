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
}
