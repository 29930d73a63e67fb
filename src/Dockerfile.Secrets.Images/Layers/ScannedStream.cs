using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Layers;

/// <summary>Hands a stream on and shows every byte to a scanner.</summary>
internal sealed class ScannedStream(Stream stream, StreamScanner scanner) : ForwardStream
{
    /// <summary>Reads what tells the format, into the scanner alone; no more, since a full buffer is given up for what comes next.</summary>
    public void ReadHead()
    {
        while (scanner.Position < Compression.HeadLength && Advance(Compression.HeadLength - (int)scanner.Position) > 0)
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
        while (Advance(int.MaxValue) > 0)
        {
        }
    }

    private int Advance(int most)
    {
        var free = scanner.Free;
        var read = stream.Read(free[..Math.Min(free.Length, most)]);
        scanner.Written(read);
        return read;
    }
}
