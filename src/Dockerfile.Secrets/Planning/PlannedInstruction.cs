using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>An instruction as a stage runs it: what is in effect there, and the secrets that it asks for.</summary>
public sealed record PlannedInstruction
{
    /// <summary>The number of the stage that runs it.</summary>
    public required int Stage { get; init; }

    /// <summary>The position among the instructions of the file, 0 for the first; for ONBUILD of a stage that of the ONBUILD, for ONBUILD of
    /// an image that of the FROM.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The keyword in upper case.</summary>
    public required string Keyword { get; init; }

    /// <summary>The lines that BuildKit names: for a trigger those of the FROM that set it off.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>Where the instruction stands, in offsets of the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether ONBUILD of the base brought it.</summary>
    public bool IsTrigger { get; init; }

    /// <summary>The working directory in effect; <see langword="null"/> when it is not known.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The USER in effect, empty for root; <see langword="null"/> when it is not known.</summary>
    public string? User { get; init; }

    /// <summary>The SHELL in effect; empty for the builder's default, <see langword="null"/> when it is not known.</summary>
    public ImmutableArray<string>? Shell { get; init; }

    /// <summary>The secret and ssh mounts, and those of unknown type, in the order of the text; empty when there are none.</summary>
    public ImmutableArray<PlannedMount> Mounts { get => field.IsDefault ? [] : field; init; }

    /// <summary>What ADD asks for by itself; empty when nothing.</summary>
    public ImmutableArray<ImplicitSecret> Implicit { get => field.IsDefault ? [] : field; init; }

    /// <summary>What else of the instruction is not known and could matter: sources of ADD. Empty when nothing.</summary>
    public ImmutableArray<UnresolvedValue> Unresolved { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    public bool Equals(PlannedInstruction? other) => other is not null && Stage == other.Stage && Ordinal == other.Ordinal
        && Keyword == other.Keyword && Lines == other.Lines && Span == other.Span && IsTrigger == other.IsTrigger
        && WorkingDirectory == other.WorkingDirectory && User == other.User && SameShell(Shell, other.Shell)
        && Mounts.AsSpan().SequenceEqual(other.Mounts.AsSpan()) && Implicit.AsSpan().SequenceEqual(other.Implicit.AsSpan())
        && Unresolved.AsSpan().SequenceEqual(other.Unresolved.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stage, Ordinal, Lines, Span, WorkingDirectory, User, Mounts.Length);

    private static bool SameShell(ImmutableArray<string>? left, ImmutableArray<string>? right) =>
        left.HasValue == right.HasValue && (!left.HasValue || left.Value.AsSpan().SequenceEqual(right!.Value.AsSpan()));
}
