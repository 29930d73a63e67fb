using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The options of a mount, typed, and what is wrong with them: the result of reading its entries with a resolver.</summary>
/// <remarks>Every option is there for every type, as in BuildKit (<c>dockerui/types</c>, <c>Mount</c>); which of them mean something
/// depends on the type, and the types of mounts show those.</remarks>
public sealed class MountOptions
{
    private RareOptions? _rare;

    internal MountOptions()
    {
    }

    private RareOptions Rare => _rare ??= new RareOptions();

    /// <summary><c>type</c>; bind when it is not set.</summary>
    public MountOption<MountType> Type { get; internal set; } = new(MountOptionState.NotSet, MountType.Bind, null, null);

    /// <summary><c>id</c>; an empty value counts as not set in BuildKit.</summary>
    public MountOption<string> Id { get; internal set; }

    /// <summary><c>source</c> or <c>src</c>; for a secret this is the id.</summary>
    public MountOption<string> Source
    {
        get => _rare?.Source ?? default;
        internal set => Rare.Source = value;
    }

    /// <summary><c>target</c>, <c>dst</c> or <c>destination</c>.</summary>
    public MountOption<string> Target { get; internal set; }

    /// <summary><c>env</c>: the variable that holds a secret; an empty value counts as set.</summary>
    public MountOption<string> Env
    {
        get => _rare?.Env ?? default;
        internal set => Rare.Env = value;
    }

    /// <summary><c>from</c>: the stage, image or context of a bind or cache mount.</summary>
    public MountOption<string> From
    {
        get => _rare?.From ?? default;
        internal set => Rare.From = value;
    }

    /// <summary><c>required</c>; false when it is not set. Only for secret and ssh mounts.</summary>
    public MountOption<bool> Required { get; internal set; }

    /// <summary>Whether the mount is read-only: <c>readonly</c>, <c>ro</c>, <c>readwrite</c>, <c>rw</c>. When none is set, bind, secret
    /// and ssh mounts are and the others are not.</summary>
    public MountOption<bool> ReadOnly { get; internal set; }

    /// <summary><c>mode</c>: the permission bits; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Mode
    {
        get => _rare?.Mode ?? default;
        internal set => Rare.Mode = value;
    }

    /// <summary><c>uid</c>: who owns the file; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Uid
    {
        get => _rare?.Uid ?? default;
        internal set => Rare.Uid = value;
    }

    /// <summary><c>gid</c>: the group of the file; <see langword="null"/> when it is not set.</summary>
    public MountOption<uint?> Gid
    {
        get => _rare?.Gid ?? default;
        internal set => Rare.Gid = value;
    }

    /// <summary><c>sharing</c> of a cache mount; <see langword="null"/> when it is not set.</summary>
    public MountOption<CacheSharing?> Sharing
    {
        get => _rare?.Sharing ?? default;
        internal set => Rare.Sharing = value;
    }

    /// <summary><c>size</c> of a tmpfs mount, in bytes; <see langword="null"/> when it is not set.</summary>
    public MountOption<long?> Size
    {
        get => _rare?.Size ?? default;
        internal set => Rare.Size = value;
    }

    /// <summary>What is wrong, in the order in which BuildKit would notice it: it stops at the first, this goes on. Spans are relative
    /// to the element. Empty when nothing is.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; internal set; } = [];

    /// <summary>What most mounts do not set; apart from the others, since a large file has many mounts.</summary>
    private sealed class RareOptions
    {
        public MountOption<string> Source { get; set; }

        public MountOption<string> Env { get; set; }

        public MountOption<string> From { get; set; }

        public MountOption<uint?> Mode { get; set; }

        public MountOption<uint?> Uid { get; set; }

        public MountOption<uint?> Gid { get; set; }

        public MountOption<CacheSharing?> Sharing { get; set; }

        public MountOption<long?> Size { get; set; }
    }
}
