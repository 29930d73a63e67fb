using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What is in effect at one place of a stage.</summary>
internal sealed record StageState
{
    /// <summary>What is in effect on an image that nothing is known of.</summary>
    public static StageState OnUnknownImage { get; } = new()
    {
        IsBaseKnown = false,
        WorkingDirectory = PathValue.OfUnknownImage,
        User = PathValue.OfUnknownImage,
        Shell = null,
    };

    /// <summary>All variables: ENV and ARG in the order of the file.</summary>
    public VariableTable Variables { get; init; } = VariableTable.Empty;

    /// <summary>The variables of the image alone. A stage on a stage sets them again over the ARGs that it inherits.</summary>
    public VariableTable ImageVariables { get; init; } = VariableTable.Empty;

    /// <summary>Whether the configuration of the image at the bottom is known.</summary>
    public bool IsBaseKnown { get; init; }

    public required PathValue WorkingDirectory { get; init; }

    public required PathValue User { get; init; }

    public required ImmutableArray<string>? Shell { get; init; }

    public StageScope Scope => new(Variables, IsBaseKnown);
}

/// <summary>A text in effect, the variables that it was written with, and why it is not known.</summary>
internal sealed record PathValue(string? Text, ImmutableArray<ScopeVariable> Uses, UnresolvedReason? Reason)
{
    public static PathValue OfUnknownImage { get; } = new(null, [], UnresolvedReason.FromBaseImage);

    /// <summary>What a USER of the file waits for; null when it is known, and when the image alone says who.</summary>
    public UnresolvedValue? Missing { get; init; }
}
