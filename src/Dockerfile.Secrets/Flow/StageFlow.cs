namespace DockerfileSecrets.Flow;

/// <summary>What the files of a stage hold behind its last instruction.</summary>
internal sealed class StageFlow
{
    /// <summary>The files of the image that the script of a RUN can find.</summary>
    public FileMap Files { get; set; } = FileMap.Empty;

    /// <summary>The files of layers that hold secrets, by path.</summary>
    public Dictionary<string, LayerSecret> Secrets { get; init; } = new(StringComparer.Ordinal);
}
