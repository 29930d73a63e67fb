using System.Collections.Immutable;
using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

/// <summary>A secret of the build, as a file, as a variable, or as both.</summary>
/// <remarks><code>
/// RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required npm ci
///             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
/// </code></remarks>
public sealed class SecretMount : Mount
{
    internal SecretMount(Flag flag, ImmutableArray<MountEntry> entries, MountOptions options)
        : base(flag, entries, options)
    {
    }

    /// <summary>The id that the secret is supplied under: <c>source</c>, else <c>id</c>, else the base name of the target. Not set when
    /// there is none of them (DFS103). (BuildKit <c>convert_secrets.go</c>, <c>dispatchSecret</c>.)</summary>
    public MountOption<string> Id => SecretDefaults.Id(Options);

    /// <summary>The path of the file as it is given; see <see cref="FilePath"/> for what holds when it is not.</summary>
    public MountOption<string> Target => Options.Target;

    /// <summary>The path of the file before it is joined to the working directory: the target, else <c>/run/secrets/</c> and the base name of
    /// the id. Not set when the secret is a variable only.</summary>
    public MountOption<string> FilePath => SecretDefaults.FilePath(Options);

    /// <summary>The name of the variable; not set when the secret is a file only.</summary>
    public MountOption<string> Env => Options.Env;

    /// <summary>Whether the build stops when the secret is not supplied. Else there is no file then, and an empty variable.</summary>
    public MountOption<bool> Required => Options.Required;

    /// <summary>The permission bits of the file; 0400 when they are not set.</summary>
    public MountOption<uint?> Mode => Options.Mode;

    /// <summary>Who owns the file; 0 when it is not set.</summary>
    public MountOption<uint?> Uid => Options.Uid;

    /// <summary>The group of the file; 0 when it is not set.</summary>
    public MountOption<uint?> Gid => Options.Gid;

    /// <summary>Makes a secret mount from values.</summary>
    /// <param name="id">The id, as it is supplied; one with a comma is quoted.</param>
    /// <param name="target">The path of the file; <see langword="null"/> for the default.</param>
    /// <param name="env">The variable; <see langword="null"/> for a file.</param>
    /// <param name="required">Whether the build stops without the secret.</param>
    /// <param name="mode">The permission bits; <see langword="null"/> for the default 0400.</param>
    /// <param name="uid">Who owns the file; <see langword="null"/> for 0.</param>
    /// <param name="gid">The group of the file; <see langword="null"/> for 0.</param>
    /// <returns>The mount, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The id is empty, or a value holds a quote, an escape character, a line break or what is not ASCII.</exception>
    public static SecretMount Create(string id, string? target = null, string? env = null, bool required = false, uint? mode = null, uint? uid = null, uint? gid = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return (SecretMount)Parse(MountText.OfSecret(id, target, env, required, mode, uid, gid));
    }
}
