using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A mount whose type is not known: it is wrong (DFS101), a variable, or the text is no CSV record.</summary>
/// <remarks><code>
/// RUN --mount=type=$KIND,target=/x make
///             ^^^^^^^^^^^^^^^^^^^^
/// </code></remarks>
public sealed class UntypedMount : Mount
{
    internal UntypedMount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
        : base(flag, entries, options)
    {
    }

    /// <summary>The type as it is written.</summary>
    public MountOption<MountType> Type => Options.Type;
}
