using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>A target and the plan that it belongs to.</summary>
internal readonly record struct PlannedTarget(SecretPlan Plan, TargetPlan Target)
{
    /// <summary>The name; <see langword="null"/> for a stage without one that is the last.</summary>
    public string? Title
    {
        get
        {
            var stage = Target.Stage is { } index ? Plan.Stages[index] : null;
            return Target.Name.Length > 0 ? Target.Name
                : stage is { Name.Length: > 0 } ? stage.Name
                : Target.IsDefault || stage is null ? null : FormattableString.Invariant($"{stage.Index}");
        }
    }

    /// <summary>What the target runs, in its order.</summary>
    public IEnumerable<PlannedInstruction> Instructions
    {
        get
        {
            var all = Plan.Instructions;
            return Target.Instructions.Select(i => all[i]);
        }
    }

    /// <summary>The instructions that mount secrets or agents, or may do so, or ask for them by themselves.</summary>
    public IEnumerable<PlannedInstruction> Asking => Instructions.Where(i => !i.Mounts.IsEmpty || !i.Implicit.IsEmpty);

    /// <summary>The ids that stages ask for which the target does not reach, each once.</summary>
    public ImmutableArray<string> HiddenSecrets
    {
        get
        {
            var stages = Target.Stages;
            var names = Plan.Instructions.Where(i => !stages.Contains(i.Stage)).SelectMany(i => i.Mounts)
                .Where(mount => mount.Type == MountType.Secret && mount.Certainty != PlanCertainty.Invalid)
                .Select(mount => MountName.Of(mount)?.Text).OfType<string>();
            return [.. names.Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>How a stage is called.</summary>
    public static string NameOf(PlannedStage stage) => stage.Name.Length > 0 ? stage.Name : FormattableString.Invariant($"{stage.Index}");
}
