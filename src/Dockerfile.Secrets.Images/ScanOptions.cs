namespace DockerfileSecrets.Images;

/// <summary>How to scan.</summary>
public sealed record ScanOptions
{
    private readonly int _maxDepth = 3;
    private readonly long _maxNestedBytes = 4L << 30;
    private readonly long _maxLayerBytes = 256L << 30;

    /// <summary>The platform to look at in an image for several, such as <c>linux/amd64</c>; <see langword="null"/> for all.</summary>
    public string? Platform { get; init; }

    /// <summary>Whether files that look like credentials and variables named like secrets are findings too; they are by default.</summary>
    public bool Structural { get; init; } = true;

    /// <summary>How many archives inside one another are opened in a layer; 0 for none. 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or above 100: each level takes a part of the stack.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            _maxDepth = value;
        }
    }

    /// <summary>The most bytes that one archive inside a layer may expand to; what is beyond is not read, which a note tells. 4 GiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long MaxNestedBytes
    {
        get => _maxNestedBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxNestedBytes = value;
        }
    }

    /// <summary>The most bytes that one layer may expand to; an image with a larger one is not readable. 256 GiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long MaxLayerBytes
    {
        get => _maxLayerBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxLayerBytes = value;
        }
    }
}
