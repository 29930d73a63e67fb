using System.Text;
using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Structural;

namespace DockerfileSecrets.Images.Layers;

/// <summary>Looks through one layer.</summary>
internal sealed class LayerScan(ContentScan content, ScanOptions options, Action<FindingKind, string, string> structural, Action<string> note)
{
    public void Scan(Stream stream, string name)
    {
        try
        {
            var (head, all) = HeadReader.Read(stream, Compression.HeadLength);
            var format = Compression.FormatOf(head);
            if (format is ContentFormat.Gzip or ContentFormat.Zstd)
            {
                using var opened = new BufferedStream(Compression.Open(format, all, options.MaxLayerBytes), 128 * 1024);
                ScanTar(opened, name);
            }
            else if (head.Length > 0 && head.AsSpan().TrimStart(" \r\n\t"u8) is [(byte)'{', ..])
            {
                content.Scan(all, name);
            }
            else if (head.Length > 0)
            {
                using var opened = new BufferedStream(all, 128 * 1024);
                ScanTar(opened, name);
            }
        }
        catch (Exception exception) when (Compression.IsBrokenContent(exception))
        {
            throw new ImageUnreadableException($"the layer {name} cannot be read: {exception.Message}", exception);
        }
    }

    private void ScanTar(Stream stream, string name)
    {
        using var archive = new TarArchive(stream);
        while (archive.Next() is { } entry)
        {
            var path = LayerPath.Of(entry.Name);
            content.ScanText(Encoding.UTF8.GetBytes(entry.Name), path, "name");
            content.ScanText(Encoding.UTF8.GetBytes(entry.LinkTarget), path, "link");
            foreach (var attribute in entry.Attributes)
            {
                content.ScanText(attribute, path, "attribute");
            }

            var body = archive.Content;
            if (options.Structural && entry.IsFile)
            {
                body = Judge(entry, path, body);
            }

            content.Scan(body, path);
        }

        if (archive.LacksEndMark)
        {
            note($"the layer {name} has no end mark; it may be cut short");
        }
    }

    private Stream Judge(TarEntry entry, string path, Stream body)
    {
        if (entry.Length > 0 && path.StartsWith("run/secrets/", StringComparison.Ordinal))
        {
            structural(FindingKind.SecretMountFile, path, "a file where secrets are mounted during a build");
        }

        if (!CredentialFiles.IsCandidate(path))
        {
            return body;
        }

        var (head, all) = HeadReader.Read(body, (int)Math.Min(entry.Length, CredentialFiles.HeadLength));
        if (CredentialFiles.Judge(path, head) is { } what)
        {
            structural(FindingKind.CredentialFile, path, what);
        }

        return all;
    }
}
