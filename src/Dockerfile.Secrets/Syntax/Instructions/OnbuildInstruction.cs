using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>ONBUILD: an instruction for builds on top of this image.</summary>
/// <remarks><code>
/// ONBUILD RUN --mount=type=secret,id=token make
///         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Trigger
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseOnBuild</c>.</remarks>
public sealed class OnbuildInstruction : Instruction
{
    internal OnbuildInstruction(DraftElement draft, Instruction? trigger)
        : base(draft) => Trigger = trigger;

    /// <summary>The instruction that a build on top of this image runs first; <see langword="null"/> when it is missing (DFS012) or
    /// nested too deeply to be read. BuildKit checks its content only when it runs.</summary>
    public Instruction? Trigger { get; }

    private protected override ImmutableArray<Heredoc> HeredocsBehind => Trigger?.Heredocs ?? [];

    private protected override void AddArgumentNodes(ImmutableArray<SyntaxNode>.Builder children)
    {
        if (Trigger is not null)
        {
            children.Add(Trigger);
        }
    }
}
