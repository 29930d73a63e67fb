namespace DockerfileSecrets;

/// <summary>MAINTAINER: who made the image. Deprecated for a LABEL.</summary>
/// <remarks><code>
/// MAINTAINER Jane Doe
///            ^^^^^^^^ Maintainer
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseMaintainer</c>.</remarks>
public sealed class MaintainerInstruction : Instruction
{
    internal MaintainerInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>The name, all of the line. <see langword="null"/> when it is missing (DFS013).</summary>
    public Argument? Maintainer => ArgumentAt(0);
}
