using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Layers;

/// <summary>Hands a stream on and shows every byte to a scanner.</summary>
internal sealed class ScannedStream(Stream stream, StreamScanner scanner) : ForwardStream
{
    /// <summary>Reads what tells the format, into the scanner alone.</summary>
    public void ReadHead()
    {
        while (scanner.Position < Compression.HeadLength && Advance() > 0)
        {
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        scanner.Write(buffer[..read]);
        return read;
    }

    public void Drain()
    {
        while (Advance() > 0)
        {
        }
    }

    private int Advance()
    {
        var read = stream.Read(scanner.Free);
        scanner.Written(read);
        return read;
    }
}
