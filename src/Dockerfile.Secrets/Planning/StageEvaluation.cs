namespace DockerfileSecrets;

/// <summary>What running a stage gave.</summary>
internal sealed class StageEvaluation
{
    /// <summary>What was run, in order; triggers of the base first.</summary>
    public List<EvaluatedStep> Steps { get; } = [];

    public IEnumerable<PlannedInstruction> Instructions => Steps.Select(s => s.Planned);

    public List<PlanFinding> Findings { get; } = [];

    /// <summary>What is in effect behind the last instruction.</summary>
    public StageState End { get; set; } = new();
}
