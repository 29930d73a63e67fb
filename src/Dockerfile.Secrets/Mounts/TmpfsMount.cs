using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A directory in memory, empty at the start and gone at the end.</summary>
/// <remarks><code>
/// RUN --mount=type=tmpfs,target=/tmp,size=64m make
///             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
/// </code></remarks>
public sealed class TmpfsMount : Mount
{
    internal TmpfsMount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
        : base(flag, entries, options)
    {
    }

    /// <summary>Where the directory stands.</summary>
    public MountOption<string> Target => Options.Target;

    /// <summary>How much it may hold, in bytes; <see langword="null"/> for no limit.</summary>
    public MountOption<long?> Size => Options.Size;
}
