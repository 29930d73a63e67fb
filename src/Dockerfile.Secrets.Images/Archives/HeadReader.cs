namespace DockerfileSecrets.Images.Archives;

/// <summary>Looks at the first bytes of a stream without losing them.</summary>
internal static class HeadReader
{
    public static (byte[] Head, Stream All) Read(Stream stream, int length)
    {
        var head = new byte[length];
        var read = stream.ReadAtLeast(head, length, throwOnEndOfStream: false);
        head = head[..read];
        return (head, new PrefixedStream(head, stream));
    }
}
