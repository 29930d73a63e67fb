using System.Collections.Immutable;

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
}
