using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A socket to the SSH agent of whoever builds.</summary>
/// <remarks><code>
/// RUN --mount=type=ssh,id=github git clone git@example.com:app.git
///             ^^^^^^^^^^^^^^^^^^
/// </code></remarks>
public sealed class SshMount : Mount
{
    internal SshMount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
        : base(flag, entries, options)
    {
    }

    /// <summary>The id of the agent socket; BuildKit takes <c>default</c> when it is not set or empty.</summary>
    public MountOption<string> Id => Options.Id;

    /// <summary>Where the socket stands; BuildKit chooses a place when it is not set.</summary>
    public MountOption<string> Target => Options.Target;

    /// <summary>Whether the build stops when the socket is not supplied.</summary>
    public MountOption<bool> Required => Options.Required;

    /// <summary>The permission bits; 0600 when they are not set.</summary>
    public MountOption<uint?> Mode => Options.Mode;

    /// <summary>Who owns the socket; 0 when it is not set.</summary>
    public MountOption<uint?> Uid => Options.Uid;

    /// <summary>The group of the socket; 0 when it is not set.</summary>
    public MountOption<uint?> Gid => Options.Gid;
}
