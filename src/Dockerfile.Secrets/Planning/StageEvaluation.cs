using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What running a stage gave.</summary>
/// <param name="first">Where its instructions begin in <see cref="EvaluatedGraph.Instructions"/>.</param>
/// <param name="count">How many it runs.</param>
/// <param name="keepsSteps">Whether <see cref="Steps"/> are kept.</param>
internal sealed class StageEvaluation(int first, int count, bool keepsSteps)
{
    private readonly List<EvaluatedStep>? _steps = keepsSteps ? new(count) : null;
    private List<PlanFinding>? _findings;
    private List<string>? _declared;

    public int First => first;

    public int Count => count;

    /// <summary>What was run, in order; triggers of the base first. Empty where nobody asked for it.</summary>
    public List<EvaluatedStep> Steps => _steps ?? [];

    /// <summary>Whether any instruction asks for a secret, or for something that is not known.</summary>
    public bool HasNeeds { get; set; }

    /// <summary>What was found wrong; empty for most stages.</summary>
    public List<PlanFinding> Findings => _findings ?? [];

    public bool HasFindings => _findings is not null;

    /// <summary>The names of its ARGs; empty for most stages.</summary>
    public List<string> Declared => _declared ?? [];

    /// <summary>What is in effect behind the last instruction.</summary>
    public StageState End { get; set; } = null!;

    public void Keep(BuildStage stage, in StageCommand command, StageState before, PlannedInstruction planned, ImmutableArray<EvaluatedMount> mounts) =>
        _steps?.Add(new EvaluatedStep(stage, command, before, planned, mounts));

    public void Declare(string name) => (_declared ??= []).Add(name);

    public void Report(PlanFinding finding) => (_findings ??= []).Add(finding);
}
