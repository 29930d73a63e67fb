namespace DockerfileSecrets;

/// <summary>What running a stage gave.</summary>
internal sealed class StageEvaluation
{
    public List<PlannedInstruction> Instructions { get; } = [];

    public List<PlanFinding> Findings { get; } = [];

    /// <summary>What is in effect behind the last instruction.</summary>
    public StageState End { get; set; } = new();
}
