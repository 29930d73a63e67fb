using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Plans for several platforms or sets of arguments, and what they need together.</summary>
/// <remarks>They compare by value. The JSON document is described by docs/merged-plan.schema.json.</remarks>
public sealed partial record MergedSecretPlan
{
    /// <summary>The version of the document's schema.</summary>
    public int SchemaVersion { get; init; } = SecretPlan.CurrentSchemaVersion;

    /// <summary>The plans, in the order of the options.</summary>
    public ImmutableArray<SecretPlan> Plans { get; init; } = [];

    /// <summary>The secrets in the order in which the plans first need them; empty when there are none.</summary>
    public ImmutableArray<MergedSecret> Secrets { get; init; } = [];

    /// <summary>The ssh agents in that order; empty when there are none.</summary>
    public ImmutableArray<MergedSecret> Ssh { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(MergedSecretPlan? other) => other is not null
        && SchemaVersion == other.SchemaVersion
        && Plans.AsSpan().SequenceEqual(other.Plans.AsSpan())
        && Secrets.AsSpan().SequenceEqual(other.Secrets.AsSpan())
        && Ssh.AsSpan().SequenceEqual(other.Ssh.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SchemaVersion, Plans.Length, Secrets.Length, Ssh.Length);
}
