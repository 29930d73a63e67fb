using System.Collections.Immutable;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>A Dockerfile and its plans: one for each platform, or one for none in particular.</summary>
/// <param name="Read">The Dockerfile.</param>
/// <param name="Path">Where it was found.</param>
/// <param name="Options">What each plan was made with; never empty.</param>
/// <param name="Merged">The plans, in the order of the options; all have the same targets.</param>
internal sealed record PlannedBuild(ReadDocument Read, DockerfilePath Path, ImmutableArray<PlanOptions> Options, MergedSecretPlan Merged)
{
    public ImmutableArray<SecretPlan> Plans => Merged.Plans;

    /// <summary>Whether every stage is a target.</summary>
    public bool HasAllTargets => Options[0].Target is null && !Plans[0].Stages.IsEmpty;

    /// <summary>Whether the file has errors, or a target meets one.</summary>
    public bool HasErrors =>
        Read.Document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
        || Plans.Any(plan => plan.Targets.Any(target => target.Error is { Severity: DiagnosticSeverity.Error }));

    /// <summary>What was found wrong, each once.</summary>
    public IEnumerable<PlannedDiagnostic> Diagnostics => Plans.SelectMany(plan => plan.Diagnostics).Distinct();

    /// <summary>Every target of every plan.</summary>
    public IEnumerable<PlannedTarget> Targets => Plans.SelectMany(plan => plan.Targets.Select(target => new PlannedTarget(plan, target)));

    public static PlannedBuild Of(ReadDocument read, DockerfilePath path, ImmutableArray<PlanOptions> options) =>
        new(read, path, options, SecretPlanner.Plan(read.Document, options));
}
