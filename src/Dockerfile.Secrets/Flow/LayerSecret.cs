namespace DockerfileSecrets.Flow;

/// <summary>A file of a layer that holds a secret.</summary>
/// <param name="Path">Its absolute path, or that of the directory.</param>
/// <param name="Ordinal">The position of the instruction that made it.</param>
/// <param name="Way">The way that the secret took to it.</param>
/// <param name="Names">What messages call the secret.</param>
internal sealed record LayerSecret(string Path, int Ordinal, FlowStep Way, string Names)
{
    /// <summary>Whether it is a file of the build context, of which the name alone is known.</summary>
    public bool IsOfContext { get; init; }

    /// <summary>Whether it may as well hold settings alone. That it is removed by its name tells that it does not.</summary>
    public bool IsForSettings { get; init; }
}

/// <summary>A file with a secret that a later instruction removes, which does not take it out of the layer below.</summary>
/// <param name="File">The file.</param>
/// <param name="Step">The RUN that removes it.</param>
/// <param name="Span">Where.</param>
internal sealed record LateRemoval(LayerSecret File, EvaluatedStep Step, TextSpan Span);

/// <summary>A file with a secret that another stage takes over.</summary>
/// <param name="File">The file in the stage that it comes from.</param>
/// <param name="From">That stage.</param>
/// <param name="Step">The instruction that takes it.</param>
/// <param name="Span">Where.</param>
internal sealed record StageCrossing(LayerSecret File, BuildStage From, EvaluatedStep Step, TextSpan Span);
