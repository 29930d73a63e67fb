using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>An instruction as a stage ran it, with all that was in effect before it.</summary>
/// <param name="Stage">The stage that runs it.</param>
/// <param name="Command">The instruction, and where it came from.</param>
/// <param name="Before">Variables, directory, user and shell in effect before it.</param>
/// <param name="Planned">What the plan says of it.</param>
/// <param name="Mounts">All mounts of a RUN, of every type, in the order of the text; empty for other instructions.</param>
internal sealed record EvaluatedStep(
    BuildStage Stage,
    StageCommand Command,
    StageState Before,
    PlannedInstruction Planned,
    ImmutableArray<EvaluatedMount> Mounts);

/// <summary>A mount as a stage ran it.</summary>
/// <param name="Mount">The mount in the tree.</param>
/// <param name="Options">Its options with the variables of the stage.</param>
/// <param name="Planned">What the plan says of it; null for bind, cache and tmpfs mounts.</param>
internal sealed record EvaluatedMount(Mount Mount, MountOptions Options, PlannedMount? Planned);
