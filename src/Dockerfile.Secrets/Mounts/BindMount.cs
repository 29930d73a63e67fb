using System.Collections.Immutable;
using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

/// <summary>Files of the context, a stage or an image.</summary>
/// <remarks><code>
/// RUN --mount=from=build,source=/out,target=/in make install
///             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
/// </code></remarks>
public sealed class BindMount : Mount
{
    internal BindMount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
        : base(flag, entries, options)
    {
    }

    /// <summary>Where the files stand.</summary>
    public MountOption<string> Target => Options.Target;

    /// <summary>The folder or file of <see cref="From"/>; its root when it is not set.</summary>
    public MountOption<string> Source => Options.Source;

    /// <summary>The stage, image or context; the build context when it is not set. Variables are not allowed.</summary>
    public MountOption<string> From => Options.From;

    /// <summary>Whether it is read-only; what is written to it is lost anyway.</summary>
    public MountOption<bool> ReadOnly => Options.ReadOnly;

    /// <summary>Makes a bind mount from values.</summary>
    /// <param name="target">Where the files stand.</param>
    /// <param name="source">The folder or file; <see langword="null"/> for the root.</param>
    /// <param name="from">The stage, image or context; <see langword="null"/> for the build context.</param>
    /// <param name="readWrite">Whether it can be written to; what is written is lost.</param>
    /// <returns>The mount, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">A value holds a quote, an escape character, a line break or what is not ASCII, the target is empty, or <paramref name="from"/> holds a variable.</exception>
    public static BindMount Create(string target, string? source = null, string? from = null, bool readWrite = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var text = MountText.Of("bind", ("source", source), ("target", target), ("from", from), ("readwrite", readWrite ? "true" : null));
        return (BindMount)MountText.Checked(Parse(text));
    }
}
