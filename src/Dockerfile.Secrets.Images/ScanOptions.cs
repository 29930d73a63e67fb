namespace DockerfileSecrets.Images;

/// <summary>How to scan.</summary>
public sealed record ScanOptions
{
    /// <summary>The platform to look at in an image for several, such as <c>linux/amd64</c>; <see langword="null"/> for all.</summary>
    public string? Platform { get; init; }

    /// <summary>Whether files that look like credentials and variables named like secrets are findings too; they are by default.</summary>
    public bool Structural { get; init; } = true;

    /// <summary>How many archives inside one another are opened in a layer; 0 for none. 3 by default.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>The most bytes that one archive inside a layer may expand to; what is beyond is not read, which a note tells. 4 GiB by default.</summary>
    public long MaxNestedBytes { get; init; } = 4L << 30;

    /// <summary>The most bytes that one layer may expand to; an image with a larger one is not readable. 256 GiB by default.</summary>
    public long MaxLayerBytes { get; init; } = 256L << 30;
}
