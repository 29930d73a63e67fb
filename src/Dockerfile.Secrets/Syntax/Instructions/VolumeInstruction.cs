using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>VOLUME: paths that are mount points.</summary>
/// <remarks><code>
/// VOLUME ["/data"]
///         ^^^^^^^ Paths
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseVolume</c>.</remarks>
public sealed class VolumeInstruction : Instruction
{
    internal VolumeInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>The paths as written, in the order of the text; empty when there are none (DFS012).</summary>
    public ImmutableArray<Argument> Paths => Arguments;
}
