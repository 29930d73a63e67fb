using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The options of a mount, typed, and what is wrong with them: the result of reading its entries with a resolver.</summary>
/// <remarks>Every option is there for every type, as in BuildKit (<c>dockerui/types</c>, <c>Mount</c>); which of them mean something
/// depends on the type, and the types of mounts show those.</remarks>
public sealed class MountOptions
{
    internal MountOptions()
    {
    }

    /// <summary><c>type</c>; bind when it is not set.</summary>
    public MountOption<MountType> Type { get; internal set; } = new(MountOptionState.NotSet, MountType.Bind, null, null);

    /// <summary><c>id</c>; an empty value counts as not set in BuildKit.</summary>
    public MountOption<string> Id { get; internal set; }

    /// <summary><c>source</c> or <c>src</c>; for a secret this is the id.</summary>
    public MountOption<string> Source { get; internal set; }

    /// <summary><c>target</c>, <c>dst</c> or <c>destination</c>.</summary>
    public MountOption<string> Target { get; internal set; }

    /// <summary><c>env</c>: the variable that holds a secret; an empty value counts as set.</summary>
    public MountOption<string> Env { get; internal set; }

    /// <summary><c>from</c>: the stage, image or context of a bind or cache mount.</summary>
    public MountOption<string> From { get; internal set; }

    /// <summary><c>required</c>; false when it is not set. Only for secret and ssh mounts.</summary>
    public MountOption<bool> Required { get; internal set; }

    /// <summary>Whether the mount is read-only: <c>readonly</c>, <c>ro</c>, <c>readwrite</c>, <c>rw</c>. When none is set, bind, secret
    /// and ssh mounts are and the others are not.</summary>
    public MountOption<bool> ReadOnly { get; internal set; }

    /// <summary><c>mode</c>: the permission bits; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Mode { get; internal set; }

    /// <summary><c>uid</c>: who owns the file; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Uid { get; internal set; }

    /// <summary><c>gid</c>: the group of the file; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Gid { get; internal set; }

    /// <summary><c>sharing</c> of a cache mount; <see langword="null"/> when it is not set.</summary>
    public MountOption<CacheSharing?> Sharing { get; internal set; }

    /// <summary><c>size</c> of a tmpfs mount, in bytes; <see langword="null"/> when it is not set.</summary>
    public MountOption<long?> Size { get; internal set; }

    /// <summary>What is wrong, in the order in which BuildKit would notice it: it stops at the first, this goes on. Spans are relative
    /// to the element. Empty when nothing is.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal set; } = [];
}
