using DockerfileSecrets.Images.Archives;

namespace DockerfileSecrets.Images.Sources;

/// <summary>The files of an archive of an image.</summary>
internal sealed class TarFiles(Func<Stream> open) : ImageFiles
{
    private const int MostLinks = 10_000;

    public override void Visit(Action<string, long, Stream> visit)
    {
        using var stream = open();
        var head = new byte[Compression.HeadLength];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        Stream all;
        if (stream.CanSeek)
        {
            stream.Position = 0;
            all = stream;
        }
        else
        {
            all = new PrefixedStream(head[..read], stream);
        }

        var format = Compression.FormatOf(head.AsSpan(0, read));
        if (format is not (ContentFormat.Tar or ContentFormat.Gzip or ContentFormat.Zstd))
        {
            throw new ImageUnreadableException(read == 0 ? "the archive is empty" : "the file is no tar archive, compressed or not");
        }

        using var opened = Compression.Open(format, all, long.MaxValue);
        using var archive = new TarArchive(opened);
        while (archive.Next() is { } entry)
        {
            var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
            if (entry.Type is '1' or '2' && Links.Count < MostLinks)
            {
                Links[name] = entry.LinkTarget;
            }
            else if (entry.IsFile)
            {
                visit(name, entry.Length, archive.Content);
            }
        }

        if (archive.LacksEndMark)
        {
            Notes.Add("the archive of the image has no end mark: it may be cut short");
        }

        // A process that writes the archive ends by itself when all is read.
        stream.CopyTo(Stream.Null);
    }
}
