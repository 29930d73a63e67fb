using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What the build of one target needs.</summary>
public sealed record TargetPlan
{
    /// <summary>The name of the target as it was asked for, or of the stage; empty for the default of a file whose last stage has no name.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the stage; <see langword="null"/> when there is none.</summary>
    public int? Stage { get; init; }

    /// <summary>Whether a build without <c>--target</c> builds this stage: it is the last.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The error that BuildKit would stop at; <see langword="null"/> when there is none, or none that is certain. The needs are listed all the same.</summary>
    public PlannedDiagnostic? Error { get; init; }

    /// <summary>The numbers of the stages that are built, in the order of the file.</summary>
    public ImmutableArray<int> Stages { get => field.IsDefault ? [] : field; init; }

    /// <summary>The positions in <see cref="SecretPlan.Instructions"/> of what is run, stage by stage; triggers first.</summary>
    public ImmutableArray<int> Instructions { get => field.IsDefault ? [] : field; init; }

    /// <summary>The secrets, in the order of their first use; empty when there are none.</summary>
    public ImmutableArray<NeededSecret> Secrets { get => field.IsDefault ? [] : field; init; }

    /// <summary>The ssh agents, in the order of their first use; empty when there are none. Those of ADD are in <see cref="Implicit"/>.</summary>
    public ImmutableArray<NeededSecret> Ssh { get => field.IsDefault ? [] : field; init; }

    /// <summary>What ADD asks for by itself, each once; empty when nothing.</summary>
    public ImmutableArray<ImplicitSecret> Implicit { get => field.IsDefault ? [] : field; init; }

    /// <summary>All that is not known, in the order in which it is run: uses with such a value may be missing above. Empty when everything is known.</summary>
    public ImmutableArray<UnresolvedValue> Unresolved { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    public bool Equals(TargetPlan? other) => other is not null
        && Name == other.Name
        && Stage == other.Stage
        && IsDefault == other.IsDefault
        && Error == other.Error
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan())
        && Instructions.AsSpan().SequenceEqual(other.Instructions.AsSpan())
        && Secrets.AsSpan().SequenceEqual(other.Secrets.AsSpan())
        && Ssh.AsSpan().SequenceEqual(other.Ssh.AsSpan())
        && Implicit.AsSpan().SequenceEqual(other.Implicit.AsSpan())
        && Unresolved.AsSpan().SequenceEqual(other.Unresolved.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Stage, IsDefault, Error, Stages.Length, Instructions.Length, Secrets.Length, Ssh.Length);
}
