namespace DockerfileSecrets.Images.Archives;

/// <summary>The next bytes of a stream, as many as an archive says.</summary>
internal sealed class PartStream(Stream stream, long length) : ForwardStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer) => Take(buffer);

    private int Take(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty)
        {
            return 0;
        }

        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read > 0 ? read : throw new ArchiveException("the archive is cut short: the content of an entry is missing");
    }

    public void Drain()
    {
        if (_left > 0 && stream.CanSeek && stream.Length - stream.Position >= _left)
        {
            stream.Seek(_left, SeekOrigin.Current);
            _left = 0;
        }

        Span<byte> rest = stackalloc byte[4096];
        while (_left > 0)
        {
            _ = Take(rest);
        }
    }
}
