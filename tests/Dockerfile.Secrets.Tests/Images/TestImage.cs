using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Tests.Images;

/// <summary>Images made in memory.</summary>
internal sealed class TestImage
{
    public const string Value = "npm_Zk3x9Qw7/Lr+2Tv5Yb8&Nc\"1";

    private readonly List<byte[]> _layers = [];
    private readonly List<string> _history = [];

    public string Environment { get; init; } = "PATH=/bin";

    /// <summary>Further properties of the configuration's <c>config</c>, each with a comma before it.</summary>
    public string ConfigProperties { get; init; } = "";

    /// <summary>Further properties of the manifest, each with a comma before it.</summary>
    public string ManifestProperties { get; init; } = "";

    /// <summary>The statement of an attestation manifest as BuildKit adds it; <see langword="null"/> for none.</summary>
    public string? Statement { get; init; }

    /// <summary>Puts other content under the digest of the first layer.</summary>
    public byte[]? Forged { get; init; }

    public static SecretValue Secret => SecretValue.Create("npm_token", Encoding.UTF8.GetBytes(Value));

    public static byte[] Tar(params (string Path, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(content) });
            }
        }

        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    public static byte[] Zstd(byte[] content)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(content).ToArray();
    }

    public static byte[] Zip(string name, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    public TestImage Layer(byte[] layer, string instruction = "RUN make")
    {
        _layers.Add(layer);
        _history.Add(instruction);
        return this;
    }

    public TestImage Layer(string path, string content) => Layer(Tar((path, Encoding.UTF8.GetBytes(content))));

    public static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>As <c>docker buildx build --output type=oci</c> writes it.</summary>
    public byte[] Oci() => Tar([.. OciFiles()]);

    public IEnumerable<(string Path, byte[] Content)> OciFiles()
    {
        var config = Config();
        var layers = string.Join(',', _layers.Select(layer => Descriptor("application/vnd.oci.image.layer.v1.tar", layer)));
        var manifest = Encoding.UTF8.GetBytes($$"""{"schemaVersion":2,"config":{{Descriptor("application/vnd.oci.image.config.v1+json", config)}},"layers":[{{layers}}]{{ManifestProperties}}}""");
        byte[][] attestation = Statement is null ? [] : Attestation(Encoding.UTF8.GetBytes(Statement));
        foreach (var blob in _layers.Append(config).Append(manifest).Concat(attestation).DistinctBy(Digest))
        {
            yield return ("blobs/sha256/" + Digest(blob)[7..], Forged is not null && blob == _layers[0] ? Forged : blob);
        }

        var attested = attestation is [.., var last]
            ? ",{" + Descriptor("application/vnd.oci.image.manifest.v1+json", last)[1..^1] + $$$""","annotations":{"vnd.docker.reference.digest":"{{{Digest(manifest)}}}","vnd.docker.reference.type":"attestation-manifest"},"platform":{"architecture":"unknown","os":"unknown"}}"""
            : "";

        yield return ("index.json", Encoding.UTF8.GetBytes($$$"""{"schemaVersion":2,"manifests":[{{{Descriptor("application/vnd.oci.image.manifest.v1+json", manifest)[..^1]}}},"platform":{"architecture":"amd64","os":"linux"}}{{{attested}}}]}"""));
        yield return ("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}"u8.ToArray());
    }

    /// <summary>As <c>docker save</c> before version 25 and <c>podman save</c> write it.</summary>
    public byte[] Saved()
    {
        var names = _layers.Select((_, i) => $"layer{i}/layer.tar").ToArray();
        return Tar([.. _layers.Select((layer, i) => (names[i], layer)), ("config.json", Config()),
            ("manifest.json", Encoding.UTF8.GetBytes($$"""[{"Config":"config.json","RepoTags":["app:latest"],"Layers":{{JsonSerializer.Serialize(names)}}}]"""))]);
    }

    /// <summary>As <c>podman save</c> writes it: layers by their digests, and links in folders of their own that lead to them.</summary>
    public byte[] PodmanSaved()
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            void Add(string path, byte[] content) => writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(content) });
            foreach (var (layer, i) in _layers.Select((layer, i) => (layer, i)))
            {
                Add(Digest(layer)[7..] + ".tar", layer);
                writer.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, $"id{i}/layer.tar") { LinkName = $"../{Digest(layer)[7..]}.tar" });
                Add($"id{i}/VERSION", "1.0"u8.ToArray());
                Add($"id{i}/json", Encoding.UTF8.GetBytes($$"""{"id":"id{{i}}"{{ManifestProperties}}}"""));
            }

            Add("config.json", Config());
            var names = _layers.Select((_, i) => $"id{i}/layer.tar");
            Add("manifest.json", Encoding.UTF8.GetBytes($$"""[{"Config":"config.json","RepoTags":["localhost/app:latest"],"Layers":{{JsonSerializer.Serialize(names)}}}]"""));
        }

        return stream.ToArray();
    }

    public static ScanReport Scan(byte[] archive, ScanOptions? options = null) =>
        ImageScanner.Scan(ImageSource.Archive("test", () => new MemoryStream(archive)), [Secret], options);

    private byte[] Config()
    {
        var history = string.Join(',', _history.Select(line => $$"""{"created_by":{{JsonSerializer.Serialize(line)}}}""").Prepend("""{"created_by":"ENV A=b","empty_layer":true}"""));
        var contents = string.Join(',', _layers.Select(layer => $"\"{Digest(layer)}\""));
        return Encoding.UTF8.GetBytes($$"""{"os":"linux","architecture":"amd64","config":{"Env":[{{JsonSerializer.Serialize(Environment)}}]{{ConfigProperties}}},"rootfs":{"type":"layers","diff_ids":[{{contents}}]},"history":[{{history}}]}""");
    }

    private static byte[][] Attestation(byte[] statement)
    {
        var config = "{}"u8.ToArray();
        return [statement, config, Encoding.UTF8.GetBytes(
            $$"""{"schemaVersion":2,"config":{{Descriptor("application/vnd.oci.image.config.v1+json", config)}},"layers":[{{Descriptor("application/vnd.in-toto+json", statement)}}]}""")];
    }

    private static string Descriptor(string type, byte[] bytes) => $$"""{"mediaType":"{{type}}","digest":"{{Digest(bytes)}}","size":{{bytes.Length}}}""";
}
