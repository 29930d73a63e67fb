using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A directory that outlives the build.</summary>
/// <remarks><code>
/// RUN --mount=type=cache,target=/root/.npm,sharing=locked npm ci
///             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
/// </code></remarks>
public sealed class CacheMount : Mount
{
    internal CacheMount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
        : base(flag, entries, options)
    {
    }

    /// <summary>What tells caches apart; the target when it is not set or empty.</summary>
    public MountOption<string> Id => Options.Id;

    /// <summary>Where the cache stands.</summary>
    public MountOption<string> Target => Options.Target;

    /// <summary>What a new cache is filled from.</summary>
    public MountOption<string> From => Options.From;

    /// <summary>The folder of <see cref="From"/>.</summary>
    public MountOption<string> Source => Options.Source;

    /// <summary>What happens when builds use it at a time.</summary>
    public MountOption<CacheSharing?> Sharing => Options.Sharing;

    /// <summary>Whether it is read-only.</summary>
    public MountOption<bool> ReadOnly => Options.ReadOnly;

    /// <summary>The mode of a new cache; 0755 when it is not set.</summary>
    public MountOption<uint?> Mode => Options.Mode;

    /// <summary>Who owns a new cache; 0 when it is not set.</summary>
    public MountOption<uint?> Uid => Options.Uid;

    /// <summary>The group of a new cache; 0 when it is not set.</summary>
    public MountOption<uint?> Gid => Options.Gid;
}
