namespace DockerfileSecrets;

/// <summary>An instruction that cannot be read: its keyword is unknown, or its arguments cannot be cut. Its text is kept, and
/// <see cref="Instruction.Diagnostics"/> says what is wrong.</summary>
/// <remarks><code>
/// RNU npm ci
/// ^^^ Keyword; Kind is Unknown
///     ^^^^^^ Arguments: all of it as one
/// </code></remarks>
public sealed class MalformedInstruction : Instruction
{
    internal MalformedInstruction(DraftElement draft)
        : base(draft)
    {
    }
}
