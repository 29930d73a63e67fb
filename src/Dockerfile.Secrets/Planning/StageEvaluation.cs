using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What running a stage gave.</summary>
/// <param name="first">Where its instructions begin in <see cref="EvaluatedGraph.Instructions"/>.</param>
/// <param name="count">How many it runs.</param>
/// <param name="keepsSteps">Whether <see cref="Steps"/> are kept.</param>
internal sealed class StageEvaluation(int first, int count, bool keepsSteps)
{
    private readonly List<EvaluatedStep>? _steps = keepsSteps ? new(count) : null;

    public int First => first;

    public int Count => count;

    /// <summary>What was run, in order; triggers of the base first. Empty where nobody asked for it.</summary>
    public IReadOnlyList<EvaluatedStep> Steps => _steps ?? (IReadOnlyList<EvaluatedStep>)[];

    /// <summary>Whether any instruction asks for a secret, or for something that is not known.</summary>
    public bool HasNeeds { get; set; }

    /// <summary>What was found wrong; empty for most stages.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    /// <summary>The names of its ARGs; empty for most stages.</summary>
    public IReadOnlyList<string> Declared { get; private set; } = [];

    /// <summary>What is in effect behind the last instruction.</summary>
    public StageState End { get; set; } = null!;

    public void Keep(BuildStage stage, in StageCommand command, StageState before, PlannedInstruction planned, ImmutableArray<EvaluatedMount> mounts) =>
        _steps?.Add(new EvaluatedStep(stage, command, before, planned, mounts));

    public void Declare(string name)
    {
        if (Declared is not List<string> declared)
        {
            Declared = declared = [];
        }

        declared.Add(name);
    }

    public void Report(PlanFinding finding)
    {
        if (Findings is not List<PlanFinding> findings)
        {
            Findings = findings = [];
        }

        findings.Add(finding);
    }
}
