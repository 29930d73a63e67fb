namespace DockerfileSecrets;

/// <summary>WORKDIR: the directory of what follows.</summary>
/// <remarks><code>
/// WORKDIR /src
///         ^^^^ Path
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseWorkdir</c>.</remarks>
public sealed class WorkdirInstruction : Instruction
{
    internal WorkdirInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>The path as written, relative to the one before unless absolute. <see langword="null"/> when it is missing (DFS013).</summary>
    public Argument? Path => ArgumentAt(0);
}
