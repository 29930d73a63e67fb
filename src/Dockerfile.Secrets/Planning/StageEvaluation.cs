namespace DockerfileSecrets;

/// <summary>What running a stage gave.</summary>
internal sealed class StageEvaluation(int commands)
{
    /// <summary>What was run, in order; triggers of the base first.</summary>
    public List<EvaluatedStep> Steps { get; } = new(commands);

    /// <summary>What was found wrong; empty for most stages.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    /// <summary>What is in effect behind the last instruction.</summary>
    public StageState End { get; set; } = null!;

    public void Report(PlanFinding finding)
    {
        if (Findings is not List<PlanFinding> findings)
        {
            Findings = findings = [];
        }

        findings.Add(finding);
    }
}
