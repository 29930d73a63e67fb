using System.Collections.Immutable;
using DockerfileSecrets.Printing;

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

    /// <summary>Makes an SSH mount from values.</summary>
    /// <param name="id">The id of the agent socket; <see langword="null"/> for <c>default</c>.</param>
    /// <param name="target">Where the socket stands; <see langword="null"/> when BuildKit chooses.</param>
    /// <param name="required">Whether the build stops without the socket.</param>
    /// <param name="mode">The permission bits; <see langword="null"/> for the default 0600.</param>
    /// <param name="uid">Who owns it; <see langword="null"/> for 0.</param>
    /// <param name="gid">The group; <see langword="null"/> for 0.</param>
    /// <returns>The mount, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">A value holds a quote, an escape character, a line break or what is not ASCII.</exception>
    public static SshMount Create(string? id = null, string? target = null, bool required = false, uint? mode = null, uint? uid = null, uint? gid = null)
    {
        var text = MountText.Of("ssh", ("id", id), ("target", target), ("required", required ? "true" : null), ("mode", MountText.Octal(mode)), ("uid", MountText.Decimal(uid)), ("gid", MountText.Decimal(gid)));
        return (SshMount)Parse(text);
    }
}
