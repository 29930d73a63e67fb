using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Fuzzing.Targets;

/// <summary>Archives of images and what is in them. An archive that cannot be read is one documented exception.</summary>
internal static class ArchiveTarget
{
    private const string Value = "npm_Zk3x9Qw7";

    public static FuzzTarget Archive { get; } = new(
        "archive", Check, Seeds,
        "manifest.json", "index.json", "{\"Config\":\"c\",\"Layers\":[\"l\"]}", "ustar", "\0", "path=", "SCHILY.xattr.", "\u001f", "PK\u0003\u0004", "sha256:", "[", "]", "\"", "../", "99999999999", "GNU.sparse.map");

    private static void Check(byte[] bytes)
    {
        // Made here: below afl-fuzz the library runs only inside of the fuzzer's call.
        SecretValue[] values = [SecretValue.Create("a", Encoding.UTF8.GetBytes(Value))];
        var options = new ScanOptions { MaxNestedBytes = 1 << 20, MaxLayerBytes = 1 << 22 };
        try
        {
            var report = ImageScanner.Scan(ImageSource.Archive("fuzzed", () => new MemoryStream(bytes)), values, options);
            PropertyBrokenException.Unless(!report.ToString().Contains(Value, StringComparison.Ordinal), "a report holds no value");
        }
        catch (ImageUnreadableException exception)
        {
            PropertyBrokenException.Unless(exception.Message.Length > 0 && !exception.Message.Contains(Value, StringComparison.Ordinal), "the message says something, and no value");
        }
    }

    private static IEnumerable<byte[]> Seeds()
    {
        var layer = Tar(("etc/app.conf", Encoding.UTF8.GetBytes("token=" + Value)));
        foreach (var form in (byte[][])[layer, Gzip(layer), Zstd(layer), Tar(("inner.tar.gz", Gzip(layer)), ("inner.zip", Zip(layer)))])
        {
            yield return Tar(
                ("l", form),
                ("c", Encoding.UTF8.GetBytes("{\"config\":{\"Env\":[\"A=b\"]},\"history\":[{\"created_by\":\"RUN x\"}]}")),
                ("manifest.json", Encoding.UTF8.GetBytes("[{\"Config\":\"c\",\"RepoTags\":[\"a:b\"],\"Layers\":[\"l\"]}]")));
        }
    }

    private static byte[] Tar(params (string Path, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { ModificationTime = DateTimeOffset.UnixEpoch, DataStream = new MemoryStream(content) });
            }
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Zstd(byte[] content)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(content).ToArray();
    }

    private static byte[] Zip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a").Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
