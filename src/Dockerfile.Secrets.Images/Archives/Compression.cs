using System.IO.Compression;
using ZstdSharp;

namespace DockerfileSecrets.Images.Archives;

/// <summary>What the first bytes of content say about its format.</summary>
internal enum ContentFormat
{
    Other,
    Gzip,
    Zstd,
    Zip,
    Tar,
}

/// <summary>Tells formats by their first bytes, since media types are what a writer claims, and opens compressed ones.</summary>
internal static class Compression
{
    /// <summary>The bytes that tell: the magic of tar ends there.</summary>
    public const int HeadLength = 262;

    public static ContentFormat FormatOf(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, 8, ..] => ContentFormat.Gzip,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => ContentFormat.Zstd,
        [(byte)'P', (byte)'K', 3, 4, ..] => ContentFormat.Zip,
        _ => head.Length >= HeadLength && head[257..262].SequenceEqual("ustar"u8) ? ContentFormat.Tar : ContentFormat.Other,
    };

    public static Stream Open(ContentFormat format, Stream stream, long limit) => format switch
    {
        ContentFormat.Gzip => new LimitedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), limit),
        ContentFormat.Zstd => new LimitedStream(new DecompressionStream(stream, leaveOpen: true), limit),
        _ => stream,
    };

    /// <summary>Whether a decompressor or a reader of archives says with it that content is broken.</summary>
    public static bool IsBrokenContent(Exception exception) =>
        exception is ArchiveException or InvalidDataException or EndOfStreamException or ZstdException;
}
