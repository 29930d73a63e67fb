namespace DockerfileSecrets;

/// <summary>CMD: what a container runs by default.</summary>
/// <remarks><code>
/// CMD ["npm", "start"]
///      ^^^^^  ^^^^^^^ Arguments: one each in exec form, all as one in shell form
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseCmd</c>.</remarks>
public sealed class CmdInstruction : Instruction
{
    internal CmdInstruction(DraftElement draft)
        : base(draft)
    {
    }
}
