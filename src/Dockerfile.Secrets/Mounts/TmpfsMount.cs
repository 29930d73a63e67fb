using System.Collections.Immutable;
using DockerfileSecrets.Printing;

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

    /// <summary>Makes a tmpfs mount from values.</summary>
    /// <param name="target">Where the directory stands.</param>
    /// <param name="size">How much it may hold, in bytes; <see langword="null"/> for no limit.</param>
    /// <returns>The mount, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">A value holds a quote, an escape character, a line break or what is not ASCII, the target is empty, or the size is negative.</exception>
    public static TmpfsMount Create(string target, long? size = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentOutOfRangeException.ThrowIfNegative(size.GetValueOrDefault(), nameof(size));
        var text = MountText.Of("tmpfs", ("target", target), ("size", size?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return (TmpfsMount)Parse(text);
    }
}
