using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Which secrets a build needs, where and how.</summary>
/// <remarks>Plans compare by value. The JSON document is described by docs/plan.schema.json; a plan never holds a secret's value.</remarks>
public sealed partial record SecretPlan
{
    /// <summary>The version of the document's schema.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>What the plan was made for.</summary>
    public required PlanSubject Subject { get; init; }

    /// <summary>The stages in the order of the file; empty when there is none.</summary>
    public ImmutableArray<PlannedStage> Stages { get; init; } = [];

    /// <summary>What the stages run, stage by stage, whether a target reaches it or not. Where TARGETSTAGE decides, an instruction stands here once for each outcome.</summary>
    public ImmutableArray<PlannedInstruction> Instructions { get; init; } = [];

    /// <summary>The targets: the one that was asked for, or every stage in the order of the file.</summary>
    public ImmutableArray<TargetPlan> Targets { get; init; } = [];

    /// <summary>All that is wrong, whether a target reaches it or not, ordered by place; those of the document included. Empty when nothing is.</summary>
    public ImmutableArray<PlannedDiagnostic> Diagnostics { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(SecretPlan? other) => other is not null
        && SchemaVersion == other.SchemaVersion
        && Subject == other.Subject
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan())
        && Instructions.AsSpan().SequenceEqual(other.Instructions.AsSpan())
        && Targets.AsSpan().SequenceEqual(other.Targets.AsSpan())
        && Diagnostics.AsSpan().SequenceEqual(other.Diagnostics.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SchemaVersion, Subject, Stages.Length, Instructions.Length, Targets.Length, Diagnostics.Length);
}
