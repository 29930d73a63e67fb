namespace DockerfileSecrets.Images.Sources;

/// <summary>The files of an image, read forward as often as needed: a pipe from an engine knows no other way.</summary>
internal abstract class ImageFiles
{
    /// <summary>Targets of the symbolic links among the files: older archives have a layer once and link to it.</summary>
    public Dictionary<string, string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>What is odd about the source without making it unreadable.</summary>
    public HashSet<string> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls for every file, in the order of the source. The stream ends with the call.</summary>
    public abstract void Visit(Action<string, long, Stream> visit);
}
