using System.Text.Json;

namespace DockerfileSecrets.Images.Manifests;

/// <summary>
/// Finds the images in the small files of a source: an OCI index, the manifest.json of <c>docker save</c>, or that of a directory that
/// <c>podman save --format docker-dir</c> or <c>skopeo copy ... dir:</c> wrote, which is the manifest or index itself.
/// </summary>
internal sealed class ManifestReader(MetadataFiles source, Action<string> note)
{
    private const int DeepestIndex = 4;
    private const int MostImages = 1000;

    /// <summary>Engines take 127 at most.</summary>
    private const int MostLayers = 1000;

    private readonly IReadOnlyDictionary<string, byte[]> _files = source.Contents;
    private readonly List<ImageManifest> _images = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<ImageManifest> Read()
    {
        try
        {
            if (_files.ContainsKey("index.json"))
            {
                MetadataFile[] chain = [Manifest("index.json"), .. _files.ContainsKey("manifest.json") ? [Manifest("manifest.json")] : (MetadataFile[])[]];
                ReadIndex(chain, "index.json", "", 0);
            }
            else if (_files.ContainsKey("manifest.json"))
            {
                using var document = Parse("manifest.json");
                if (document.RootElement.ValueKind == JsonValueKind.Array)
                {
                    ReadDockerManifest(document.RootElement);
                }
                else if (document.RootElement.TryGetProperty("manifests", out _))
                {
                    ReadIndex([Manifest("manifest.json")], "manifest.json", "", 0);
                }
                else
                {
                    ReadManifest("manifest.json", document.RootElement, "", []);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ImageUnreadableException($"a manifest of the image is not as the format has it: {exception.Message}", exception);
        }

        return _images.Count > 0 ? _images : throw new ImageUnreadableException("there is no image in it: neither index.json nor manifest.json names one that is there");
    }

    private void ReadIndex(MetadataFile[] chain, string file, string platform, int depth)
    {
        if (depth > DeepestIndex || _images.Count > MostImages)
        {
            throw new ImageUnreadableException("the indexes are nested too deeply or name too many images");
        }

        using var document = Parse(file);
        var descriptors = document.RootElement.GetProperty("manifests").EnumerateArray().ToArray();
        foreach (var descriptor in descriptors)
        {
            var blob = BlobOf(descriptor);
            if (!_seen.Add(blob))
            {
                continue;
            }

            var own = PlatformOf(descriptor) is { Length: > 0 } given ? given : platform;
            own = SubjectOf(descriptor) is { } subject && Array.Find(descriptors, d => Text(d, "digest") == subject) is { ValueKind: JsonValueKind.Object } image ? PlatformOf(image) : own;
            if (!_files.ContainsKey(blob))
            {
                if (source.Exists(blob))
                {
                    throw new ImageUnreadableException($"{blob} should be a manifest and is not JSON of at most 8 MiB");
                }

                note($"the manifest {blob}{(own.Length > 0 ? $" for {own}" : "")} is not in the source, and was not looked at");
                continue;
            }

            using var child = Parse(blob);
            if (child.RootElement.TryGetProperty("manifests", out _))
            {
                ReadIndex([.. chain, Manifest(blob)], blob, own, depth + 1);
            }
            else
            {
                ReadManifest(blob, child.RootElement, own, chain);
            }
        }
    }

    private void ReadManifest(string file, JsonElement manifest, string platform, MetadataFile[] chain)
    {
        if (!manifest.TryGetProperty("config", out var configuration))
        {
            throw new ImageUnreadableException($"{file} names no configuration: it is no manifest of the OCI format or of Docker's from schema version 2 on");
        }

        var config = BlobOf(configuration);
        var layers = LayersOf(manifest, "layers");
        var isAttestation = layers.Length > 0 && layers.All(layer => Text(layer, "mediaType").Contains("in-toto", StringComparison.Ordinal));
        var (history, contents) = isAttestation ? ([], []) : HistoryOf(config, ref platform);
        var read = new List<ImageLayer>();
        for (var i = 0; i < layers.Length; i++)
        {
            if (Text(layers[i], "mediaType").Contains("encrypted", StringComparison.Ordinal))
            {
                throw new ImageUnreadableException($"the layer {Text(layers[i], "digest")} is encrypted");
            }

            var size = layers[i].TryGetProperty("size", out var given) && given.TryGetInt64(out var bytes) ? bytes : -1;
            read.Add(new ImageLayer(BlobOf(layers[i]), Text(layers[i], "digest"), isAttestation ? -1 : i, i < history.Count ? history[i] : "", size, contents.Length == layers.Length ? contents[i] : ""));
        }

        _images.Add(new ImageManifest(platform, [.. chain, Manifest(file), Configuration(config)], read));
    }

    private void ReadDockerManifest(JsonElement images)
    {
        // Before version 25, docker save wrote a configuration beside each layer, as version 1 of the format had it.
        var old = _files.Keys.Where(name => name.EndsWith("/json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Configuration).ToArray();
        foreach (var image in images.EnumerateArray())
        {
            var config = source.Resolve(Text(image, "Config"));
            var platform = "";
            var (history, contents) = HistoryOf(config, ref platform);
            var names = LayersOf(image, "Layers");
            var layers = names
                .Select((layer, i) => (File: source.Resolve(layer.GetString() ?? ""), Index: i))
                .Select(layer => new ImageLayer(layer.File, layer.File, layer.Index, layer.Index < history.Count ? history[layer.Index] : "", -1, contents.Length == names.Length ? contents[layer.Index] : ""));
            _images.Add(new ImageManifest(platform, [Manifest("manifest.json"), Configuration(config), .. old], [.. layers]));
        }
    }

    /// <summary>What made each layer: the lines of the history that are not marked as empty; and the digests of the layers, uncompressed.</summary>
    private (List<string> Instructions, string[] Contents) HistoryOf(string config, ref string platform)
    {
        if (!_files.ContainsKey(config))
        {
            throw new ImageUnreadableException($"the configuration {config} is missing, or not JSON of at most 8 MiB");
        }

        using var document = Parse(config);
        var root = document.RootElement;
        if (platform.Length == 0 && root.TryGetProperty("os", out var os) && root.TryGetProperty("architecture", out var architecture))
        {
            platform = $"{os.GetString()}/{architecture.GetString()}";
        }

        string[] contents = root.TryGetProperty("rootfs", out var rootfs) && rootfs.TryGetProperty("diff_ids", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Select(id => id.GetString() ?? "")]
            : [];
        List<string> instructions = root.TryGetProperty("history", out var history) && history.ValueKind == JsonValueKind.Array
            ? [.. history.EnumerateArray().Where(line => !line.TryGetProperty("empty_layer", out var empty) || empty.ValueKind != JsonValueKind.True).Select(line => Text(line, "created_by"))]
            : [];
        return (instructions, contents);
    }

    private JsonDocument Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(_files[file]);
        }
        catch (JsonException exception)
        {
            throw new ImageUnreadableException($"{file} is no valid JSON", exception);
        }
    }

    /// <summary>The digest of the image that an attestation is about, as BuildKit writes it; its own platform is <c>unknown/unknown</c>.</summary>
    private static string? SubjectOf(JsonElement descriptor) =>
        descriptor.TryGetProperty("annotations", out var annotations) && Text(annotations, "vnd.docker.reference.type") == "attestation-manifest"
            ? Text(annotations, "vnd.docker.reference.digest")
            : null;

    private static string PlatformOf(JsonElement descriptor)
    {
        if (!descriptor.TryGetProperty("platform", out var platform))
        {
            return "";
        }

        var text = $"{Text(platform, "os")}/{Text(platform, "architecture")}";
        return Text(platform, "variant") is { Length: > 0 } variant ? $"{text}/{variant}" : text;
    }

    private static MetadataFile Manifest(string name) => new(name, FindingPlace.Manifest);

    private static MetadataFile Configuration(string name) => new(name, FindingPlace.Configuration);

    private static JsonElement[] LayersOf(JsonElement image, string property)
    {
        JsonElement[] layers = [.. image.GetProperty(property).EnumerateArray()];
        return layers.Length <= MostLayers ? layers : throw new ImageUnreadableException($"an image has more than {MostLayers} layers");
    }

    /// <summary>The file of a digest. It cannot lead out of the folder: only letters and digits are taken.</summary>
    private string BlobOf(JsonElement descriptor)
    {
        if (Text(descriptor, "digest").Split(':') is not [{ Length: > 0 } algorithm, { Length: > 0 } hex] || !(algorithm + hex).All(char.IsAsciiLetterOrDigit))
        {
            throw new ImageUnreadableException("a manifest has a digest that is none");
        }

        // In a directory of Podman the digits alone are the name.
        var blob = $"blobs/{algorithm}/{hex}";
        return Array.Find([blob, hex, hex + ".manifest.json"], source.Exists) ?? blob;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
