namespace DockerfileSecrets;

/// <summary>ENTRYPOINT: what a container always runs.</summary>
/// <remarks><code>
/// ENTRYPOINT ["/app"]
///             ^^^^^^ Arguments: one each in exec form, all as one in shell form
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseEntrypoint</c>.</remarks>
public sealed class EntrypointInstruction : Instruction
{
    internal EntrypointInstruction(DraftElement draft)
        : base(draft)
    {
    }
}
