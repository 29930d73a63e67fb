using System.Globalization;

namespace DockerfileSecrets.Images.Archives;

/// <summary>What a decompressor gives, up to a limit: few bytes can stand for very many.</summary>
internal sealed class LimitedStream(Stream stream, long limit) : ForwardStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        _read += read;
        return _read <= limit
            ? read
            : throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"compressed content expands to more than {limit} bytes"));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
