using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>An instruction that mounts secrets, or may do so.</summary>
/// <param name="Run">The RUN; for an ONBUILD the one inside.</param>
/// <param name="Lines">The lines of the whole instruction.</param>
/// <param name="IsOnbuild">Whether it runs in builds on top of this image, not in this one.</param>
/// <param name="Secrets">The secrets with an id, in the order of the text.</param>
/// <param name="Unreadable">Mounts that are a secret without an id, or whose type depends on a variable.</param>
internal sealed record InstructionPlan(
    RunInstruction Run,
    LineRange Lines,
    bool IsOnbuild,
    ImmutableArray<SecretMount> Secrets,
    ImmutableArray<Mount> Unreadable)
{
    public static InstructionPlan? Of(DockerfileDocument document, Instruction instruction)
    {
        var onbuild = instruction is OnbuildInstruction;
        var inner = instruction;
        while (inner is OnbuildInstruction { Trigger: { } trigger })
        {
            inner = trigger;
        }

        if (inner is not RunInstruction run)
        {
            return null;
        }

        var secrets = run.Mounts.OfType<SecretMount>().Where(mount => mount.Id.IsSet).ToImmutableArray();
        var unreadable = run.Mounts
            .Where(mount => mount is SecretMount { Id.IsSet: false } or UntypedMount { Type.State: MountOptionState.Unresolved })
            .ToImmutableArray();
        return secrets.IsEmpty && unreadable.IsEmpty
            ? null
            : new InstructionPlan(run, document.GetLines(instruction), onbuild, secrets, unreadable);
    }
}
