using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>EXPOSE: ports that a container listens on.</summary>
/// <remarks><code>
/// EXPOSE 8080 8443/tcp
///        ^^^^ ^^^^^^^^ Ports
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseExpose</c>.</remarks>
public sealed class ExposeInstruction : Instruction
{
    internal ExposeInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>The ports as written, in the order of the text; empty when there are none (DFS012).</summary>
    public ImmutableArray<Argument> Ports => Arguments;
}
