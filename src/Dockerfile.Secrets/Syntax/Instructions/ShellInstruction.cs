namespace DockerfileSecrets;

/// <summary>SHELL: what runs the shell form of the commands that follow. Only as a JSON array.</summary>
/// <remarks><code>
/// SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
///        ^^^^^^^^^^^  ^^^^^  ^^^^^^^^^^  ^^^^ Arguments
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseShell</c>.</remarks>
public sealed class ShellInstruction : Instruction
{
    internal ShellInstruction(DraftElement draft)
        : base(draft)
    {
    }
}
