using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>RUN: a command during the build, with what is mounted for it.</summary>
/// <remarks><code>
/// RUN --mount=type=secret,id=npm_token npm ci
///             ^^^^^^^^^^^^^^^^^^^^^^^^ Mounts
///                                      ^^^^^^ Arguments: one in shell form
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseRun</c>, and <c>commands_runmount.go</c>.</remarks>
public sealed class RunInstruction : Instruction
{
    private ImmutableArray<Mount> _mounts;

    internal RunInstruction(DraftElement draft)
        : base(draft) => HeredocsBehind = draft.Heredocs;

    /// <summary>What is mounted, in the order of the text, typed: <see cref="SecretMount"/>, <see cref="SshMount"/>,
    /// <see cref="CacheMount"/>, <see cref="BindMount"/>, <see cref="TmpfsMount"/>, or <see cref="UntypedMount"/> when the type is
    /// unknown or a variable. Empty when nothing is mounted.</summary>
    public ImmutableArray<Mount> Mounts
    {
        get
        {
            if (Flags.IsEmpty)
            {
                return [];
            }

            if (_mounts.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _mounts, [.. Flags.Select(f => f.Mount).OfType<Mount>()]);
            }

            return _mounts;
        }
    }

    /// <summary>Which network the command has: <c>default</c>, <c>none</c> or <c>host</c>. <see langword="null"/> without the flag.</summary>
    public Flag? Network => FindFlag("network");

    /// <summary>Whether the command is confined: <c>sandbox</c> or <c>insecure</c>. <see langword="null"/> without the flag.</summary>
    public Flag? Security => FindFlag("security");

    /// <summary>The devices that the command may use; empty when there are none.</summary>
    public ImmutableArray<Flag> Devices => FindFlags("device");

    private protected override ImmutableArray<Heredoc> HeredocsBehind { get; }

    /// <summary>Adds a mount behind the flags that are there.</summary>
    /// <param name="mount">The mount; one of a Dockerfile or one made by <see cref="Mount.Parse"/> or a <c>Create</c>.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    public RunInstruction WithAddedMount(Mount mount)
    {
        ArgumentNullException.ThrowIfNull(mount);
        return (RunInstruction)WithAddedFlag("mount", mount.Value);
    }

    /// <summary>Puts one mount in the place of another.</summary>
    /// <param name="mount">A mount of this instruction.</param>
    /// <param name="replacement">What stands there afterwards.</param>
    /// <returns>A new instruction in which all other text is the same.</returns>
    /// <exception cref="ArgumentException"><paramref name="mount"/> is not one of this instruction.</exception>
    public RunInstruction WithReplacedMount(Mount mount, Mount replacement)
    {
        ArgumentNullException.ThrowIfNull(mount);
        ArgumentNullException.ThrowIfNull(replacement);
        return (RunInstruction)WithReplacedFlag(mount.Flag, "mount", replacement.Value);
    }
}
