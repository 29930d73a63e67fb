namespace DockerfileSecrets;

/// <summary>An instruction that a stage runs, as it is: its own, or a trigger of its base.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Origin">The instruction of the file that it stands in: itself, the ONBUILD that it came from, or the FROM of an image with triggers.</param>
/// <param name="Lines">The lines that BuildKit names for it: those of the FROM for a trigger.</param>
/// <param name="IsTrigger">Whether ONBUILD of the base brought it.</param>
/// <param name="Ordinal">The position of the instruction among those of the file, 0 for the first.</param>
/// <param name="Sources">Where COPY, or each mount of a RUN in turn, takes files from; empty when nothing of that kind.</param>
internal readonly record struct StageCommand(
    Instruction Instruction, Instruction Origin, LineRange Lines, bool IsTrigger, int Ordinal, StageSource[] Sources);

/// <summary>A stage or an image that files are taken from.</summary>
/// <param name="Stage">The stage; null for an image.</param>
/// <param name="Name">The name as it is written; <c>scratch</c> for a mount without <c>from</c>.</param>
internal sealed record StageSource(BuildStage? Stage, string Name);
