namespace DockerfileSecrets.Images.Archives;

/// <summary>Bytes that were read already, then the rest of the stream that they were read from.</summary>
internal sealed class PrefixedStream(byte[] head, Stream rest) : ForwardStream
{
    private int _given;

    public override int Read(Span<byte> buffer)
    {
        if (_given == head.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - _given);
        head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
