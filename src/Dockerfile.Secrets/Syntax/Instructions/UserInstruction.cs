namespace DockerfileSecrets;

/// <summary>USER: who runs what follows, in the build and in the container.</summary>
/// <remarks><code>
/// USER app:app
///      ^^^^^^^ User
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseUser</c>.</remarks>
public sealed class UserInstruction : Instruction
{
    internal UserInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>Name or number, with a group or without, variables unexpanded. <see langword="null"/> when it is missing (DFS013).</summary>
    public Argument? User => ArgumentAt(0);
}
