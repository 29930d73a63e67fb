using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>A stage as a plan keeps it.</summary>
public sealed record PlannedStage
{
    /// <summary>The number of the stage, 0 for the first.</summary>
    public required int Index { get; init; }

    /// <summary>The name, lower-cased; empty when there is none.</summary>
    public required string Name { get; init; }

    /// <summary>What FROM names, variables expanded; <see langword="null"/> when it is not known or wrong.</summary>
    public string? Image { get; init; }

    /// <summary>The number of the stage that it is built on; <see langword="null"/> for an image.</summary>
    public int? Base { get; init; }

    /// <summary>Whether the configuration of the image at the bottom is known. Without it, variables that the file does not set are unresolved.</summary>
    public bool IsImageKnown { get; init; }

    /// <summary>The platform of the stage; <see langword="null"/> when it is not known.</summary>
    public string? Platform { get; init; }

    /// <summary>The lines of the FROM.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>The numbers of the stages that it takes files from, in the order of the file; empty when there are none.</summary>
    public ImmutableArray<int> Dependencies { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    public bool Equals(PlannedStage? other) => other is not null
        && Index == other.Index
        && Name == other.Name
        && Image == other.Image
        && Base == other.Base
        && IsImageKnown == other.IsImageKnown
        && Platform == other.Platform
        && Lines == other.Lines
        && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Name, Image, Base, Dependencies.Length);
}
