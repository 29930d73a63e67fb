namespace DockerfileSecrets;

/// <summary>STOPSIGNAL: the signal that stops a container.</summary>
/// <remarks><code>
/// STOPSIGNAL SIGTERM
///            ^^^^^^^ Signal
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseStopSignal</c>: flags are not checked.</remarks>
public sealed class StopSignalInstruction : Instruction
{
    internal StopSignalInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary>Name or number of the signal. <see langword="null"/> when it is missing (DFS013).</summary>
    public Argument? Signal => ArgumentAt(0);
}
