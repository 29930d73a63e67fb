using System.IO.Compression;
using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Layers;

/// <summary>Looks through content and through the archives in it.</summary>
internal sealed class ContentScan(PatternSet patterns, ScanOptions options, Action<string, string, List<PatternHits>> found, Action<string> note)
{
    private const int LargestZip = 64 * 1024 * 1024;

    private readonly Stack<StreamScanner> _scanners = [];

    public long BytesScanned { get; private set; }

    /// <summary>Looks through one file.</summary>
    public void Scan(Stream stream, string path, int depth = 0)
    {
        var scanner = _scanners.Count > 0 ? _scanners.Pop() : new StreamScanner(patterns);
        try
        {
            var tee = new ScannedStream(stream, scanner);
            tee.ReadHead();
            var format = Compression.FormatOf(scanner.Head);
            if (format != ContentFormat.Other)
            {
                if (depth < options.MaxDepth)
                {
                    ScanInside(format, new PrefixedStream(scanner.Head.ToArray(), tee), path, depth);
                }
                else
                {
                    note(FormattableString.Invariant($"{path}: the archive is not opened: it is inside {depth} others, and no more than {options.MaxDepth} in each other are opened"));
                }
            }

            tee.Drain();
            BytesScanned += scanner.Position;
        }
        finally
        {
            if (scanner.Complete() is { Count: > 0 } hits)
            {
                found(path, "content", hits);
            }

            _scanners.Push(scanner);
        }
    }

    public void ScanText(ReadOnlySpan<byte> text, string path, string property)
    {
        if (text.Length < PatternSet.GramLength)
        {
            return;
        }

        var scanner = _scanners.Count > 0 ? _scanners.Pop() : new StreamScanner(patterns);
        scanner.Write(text);
        if (scanner.Complete() is { Count: > 0 } hits)
        {
            found(path, property, hits);
        }

        _scanners.Push(scanner);
    }

    private void ScanInside(ContentFormat format, Stream stream, string path, int depth)
    {
        try
        {
            switch (format)
            {
                case ContentFormat.Tar:
                    ScanTar(stream, path, depth);
                    break;
                case ContentFormat.Zip:
                    ScanZip(stream, path, depth);
                    break;
                default:
                    using (var opened = Compression.Open(format, stream, options.MaxNestedBytes))
                    {
                        Scan(opened, path + "!", depth + 1);
                    }

                    break;
            }
        }
        catch (Exception exception) when (Compression.IsBrokenContent(exception))
        {
            note($"{path}: not all of the archive could be looked into: {exception.Message}");
        }
    }

    private void ScanTar(Stream stream, string path, int depth)
    {
        using var archive = new TarArchive(stream);
        while (archive.Next() is { } entry)
        {
            var name = $"{path}!/{entry.Name.TrimStart('/')}";
            ScanText(System.Text.Encoding.UTF8.GetBytes(entry.Name), name, "name");
            ScanText(System.Text.Encoding.UTF8.GetBytes(entry.LinkTarget), name, "link");
            Scan(archive.Content, name, depth + 1);
        }

        if (archive.LacksEndMark)
        {
            note($"{path}: the archive has no end mark; it may be cut short");
        }
    }

    // The directory of a zip file stands at its end, so that the file has to be held to be read.
    private void ScanZip(Stream stream, string path, int depth)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (copy.Length + read > LargestZip)
            {
                throw new ArchiveException("zip files of more than 64 MiB are not opened");
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        using var zip = new ZipArchive(copy, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            var name = $"{path}!/{entry.FullName.TrimStart('/')}";
            ScanText(System.Text.Encoding.UTF8.GetBytes(entry.FullName), name, "name");
            using var opened = new LimitedStream(entry.Open(), options.MaxNestedBytes);
            Scan(opened, name, depth + 1);
        }
    }
}
