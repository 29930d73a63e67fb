namespace DockerfileSecrets.Images.Layers;

/// <summary>Tells how much of the layers was read, every few megabytes.</summary>
internal sealed class LayerProgress(IProgress<ScanProgress>? progress, int layers, long total)
{
    private const long Step = 4 * 1024 * 1024;

    private int _layer;
    private long _read;
    private long _told;

    /// <summary>The next layer begins.</summary>
    public void Begin()
    {
        _layer++;
        Tell();
    }

    /// <summary>So many bytes of the layer were read.</summary>
    public void Read(int count)
    {
        _read += count;
        if (_read - _told >= Step || (_read == total && _told != total))
        {
            Tell();
        }
    }

    private void Tell()
    {
        _told = _read;
        progress?.Report(new ScanProgress(_layer, layers, _read, total));
    }
}
