using System.Collections.Immutable;
using DockerfileSecrets.Printing;

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

    /// <summary>Makes a cache mount from values.</summary>
    /// <param name="target">Where the cache stands.</param>
    /// <param name="id">What tells caches apart; <see langword="null"/> for the target.</param>
    /// <param name="sharing">What happens when builds use it at a time; <see langword="null"/> for the default.</param>
    /// <param name="from">What a new cache is filled from; <see langword="null"/> for nothing.</param>
    /// <param name="source">The folder of <paramref name="from"/>; <see langword="null"/> for its root.</param>
    /// <param name="readOnly">Whether it is read-only.</param>
    /// <param name="mode">The permission bits; <see langword="null"/> for the default 0755.</param>
    /// <param name="uid">Who owns it; <see langword="null"/> for 0.</param>
    /// <param name="gid">The group; <see langword="null"/> for 0.</param>
    /// <returns>The mount, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">A value holds a quote, an escape character, a line break or what is not ASCII, the target is empty, or <paramref name="from"/> holds a variable.</exception>
    public static CacheMount Create(
        string target,
        string? id = null,
        CacheSharing? sharing = null,
        string? from = null,
        string? source = null,
        bool readOnly = false,
        uint? mode = null,
        uint? uid = null,
        uint? gid = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var text = MountText.Of(
            "cache", ("id", id), ("target", target), ("sharing", sharing?.ToString().ToLowerInvariant()), ("from", from), ("source", source),
            ("readonly", readOnly ? "true" : null), ("mode", MountText.Octal(mode)), ("uid", MountText.Decimal(uid)), ("gid", MountText.Decimal(gid)));
        return (CacheMount)MountText.Checked(Parse(text));
    }
}
