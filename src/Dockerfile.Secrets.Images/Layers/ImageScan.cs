using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Findings;
using DockerfileSecrets.Images.Manifests;
using DockerfileSecrets.Images.Matching;
using DockerfileSecrets.Images.Sources;
using DockerfileSecrets.Images.Structural;

namespace DockerfileSecrets.Images.Layers;

/// <summary>One scan: first the small files that say what the image is, then its layers, then what later layers hide.</summary>
internal sealed class ImageScan(
    ImageFiles files, ImmutableArray<SecretValue> values, PatternSet patterns, ScanOptions options, IProgress<ScanProgress>? progress, CancellationToken cancellation)
{
    /// <summary>How the provenance of BuildKit names the arguments of the build.</summary>
    private const string BuildArgument = "build-arg:";

    private const int LargestMetadata = 8 * 1024 * 1024;
    private const long MostMetadata = 64L * 1024 * 1024;
    private const int MostFiles = 100_000;
    private const int MostNotes = 200;
    private const int MostFindings = 10_000;

    private readonly Dictionary<string, byte[]> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ImageFinding>> _byLayer = new(StringComparer.Ordinal);
    private readonly Redaction _redaction = new(patterns);
    private readonly List<string> _notes = [];
    private List<ImageFinding> _current = [];
    private long _kept;

    public ScanReport Run()
    {
        files.Visit(KeepMetadata);
        var images = new ManifestReader(_metadata, _lengths.ContainsKey, Resolve, Note).Read();
        if (options.Platform is { } platform)
        {
            images = [.. images.Where(image => image.Platform == platform || image.Platform.StartsWith(platform + "/", StringComparison.Ordinal))];
            if (images.Count == 0)
            {
                throw new ImageUnreadableException($"there is no image for {platform} in it");
            }
        }

        foreach (var file in images.SelectMany(image => image.Metadata).Distinct())
        {
            CheckMetadata(file);
        }

        var content = new ContentScan(patterns, options, Found, Note);
        var findings = new List<ImageFinding>();
        foreach (var (file, image) in images.SelectMany(image => image.Metadata.Select(file => (file, image))).DistinctBy(pair => pair.file))
        {
            _current = [];
            ScanMetadata(content, file);
            findings.AddRange(_current.Select(finding => finding with { Platform = image.Platform }));
        }

        var layers = ScanLayers(content, images);
        Hide(images);
        foreach (var image in images)
        {
            foreach (var layer in image.Layers)
            {
                findings.AddRange(_byLayer[layer.File].Select(finding => finding with
                {
                    Layer = layer.Digest,
                    LayerIndex = layer.Index,
                    Instruction = _redaction.Of(layer.Instruction),
                    Platform = image.Platform,
                    IsHidden = _hidden.Contains((image, layer.Index, finding.Path.Split("!", 2)[0])),
                }));
            }
        }

        foreach (var note in files.Notes)
        {
            Note(note);
        }

        return new ScanReport([.. findings.Select(f => f with { Path = _redaction.Of(f.Path) })], [.. _notes], layers, content.BytesScanned);
    }

    private readonly HashSet<(ImageManifest Image, int Layer, string Path)> _hidden = [];

    private void KeepMetadata(string name, long length, Stream stream)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_lengths.Count >= MostFiles)
        {
            throw new ImageUnreadableException($"it has more than {MostFiles} files");
        }

        _lengths[name] = length;
        if (length is 0 or > LargestMetadata)
        {
            return;
        }

        var (head, all) = HeadReader.Read(stream, (int)Math.Min(length, 16));
        if (head.AsSpan().TrimStart(" \r\n\t"u8) is not [(byte)'{' or (byte)'[', ..])
        {
            return;
        }

        // Bills of materials can be many and large, and are looked through as layers are; the manifests before them are small.
        if (_kept + length > MostMetadata)
        {
            return;
        }

        _kept += length;
        _metadata[name] = HeadReader.Read(all, (int)length).Head;
    }

    private void CheckMetadata(string file)
    {
        const string Blobs = "blobs/sha256/";
        if (file.StartsWith(Blobs, StringComparison.Ordinal) && _metadata.TryGetValue(file, out var json))
        {
            CheckDigest(file, "sha256:" + file[Blobs.Length..], HashedStream.DigestOf(SHA256.HashData(json)));
        }
    }

    private static void CheckDigest(string what, string expected, string computed)
    {
        if (!string.Equals(expected, computed, StringComparison.OrdinalIgnoreCase))
        {
            throw new ImageUnreadableException($"{what} is damaged or was changed: its content has the digest {computed} instead of {expected}");
        }
    }

    private string Resolve(string name)
    {
        for (var steps = 0; steps < 8 && !_lengths.ContainsKey(name) && files.Links.TryGetValue(name, out var target); steps++)
        {
            var parts = new List<string>(name.Split('/')[..^1]);
            foreach (var step in target.Split('/'))
            {
                if (step == ".." && parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
                else if (step is not (".." or "." or ""))
                {
                    parts.Add(step);
                }
            }

            name = string.Join('/', parts);
        }

        return name;
    }

    private void ScanMetadata(ContentScan content, string file)
    {
        if (!_metadata.TryGetValue(file, out var json))
        {
            return;
        }

        var isRead = JsonStrings.Visit(json, (place, text) =>
        {
            content.ScanText(Encoding.UTF8.GetBytes(text), $"{file}#{place}", "content");
            if (options.Structural)
            {
                Judge($"{file}#{place}", place, text);
            }
        });
        if (!isRead)
        {
            content.ScanText(json, file, "content");
        }
    }

    private void Judge(string path, string place, string text)
    {
        var names = place.StartsWith("history[", StringComparison.Ordinal) && place.EndsWith("created_by", StringComparison.Ordinal) ? HistoryArguments.SecretNames(text)
            : place.StartsWith("config.Env[", StringComparison.Ordinal) && text.IndexOf('=') is > 0 and var equals && equals + 1 < text.Length && SecretName.Is(text[..equals]) ? [text[..equals]]
            : place.LastIndexOf(BuildArgument, StringComparison.Ordinal) is >= 0 and var at && place[(at + BuildArgument.Length)..] is var argument
                && text.Length > 0 && text != BuildArgument + argument && SecretName.Is(argument) ? [argument]
            : [];
        foreach (var name in names)
        {
            Add(new ImageFinding { Kind = FindingKind.NamedVariable, Path = path, Message = $"the variable {name} has a value" });
        }
    }

    private int ScanLayers(ContentScan content, IReadOnlyList<ImageManifest> images)
    {
        var wanted = images.SelectMany(image => image.Layers).DistinctBy(layer => layer.File).ToDictionary(layer => layer.File, StringComparer.Ordinal);
        if (wanted.Values.FirstOrDefault(layer => !_lengths.ContainsKey(layer.File)) is { } missing)
        {
            throw new ImageUnreadableException($"the layer {missing.Digest} is missing");
        }

        var scan = new LayerScan(content, options, (kind, path, message) => Add(new ImageFinding { Kind = kind, Path = path, Message = message }), Note);
        files.Visit((name, length, stream) =>
        {
            cancellation.ThrowIfCancellationRequested();
            if (!wanted.TryGetValue(name, out var layer) || _byLayer.ContainsKey(name))
            {
                return;
            }

            if (layer.Length >= 0 && layer.Length != length)
            {
                throw new ImageUnreadableException(string.Create(CultureInfo.InvariantCulture, $"the layer {layer.Digest} has {length} bytes instead of {layer.Length}"));
            }

            _byLayer.Add(name, _current = []);
            ScanLayer(content, scan, layer, stream);
            progress?.Report(new ScanProgress(_byLayer.Count, wanted.Count, content.BytesScanned));
        });
        return _byLayer.Count;
    }

    private void ScanLayer(ContentScan content, LayerScan scan, ImageLayer layer, Stream stream)
    {
        var (head, all) = HeadReader.Read(stream, 4);
        using var hashed = new HashedStream(all);
        if (layer.Index < 0 && _metadata.ContainsKey(layer.File))
        {
            ScanMetadata(content, layer.File);
        }
        else
        {
            scan.Scan(hashed, layer.File);
        }

        var computed = hashed.Complete();
        if (layer.Digest.StartsWith("sha256:", StringComparison.Ordinal))
        {
            CheckDigest("the layer " + layer.File, layer.Digest, computed);
        }
        else if (layer.ContentDigest.StartsWith("sha256:", StringComparison.Ordinal) && Compression.FormatOf(head) == ContentFormat.Other)
        {
            CheckDigest("the layer " + layer.File, layer.ContentDigest, computed);
        }
        else
        {
            Note($"the layer {layer.File} has no digest that could be checked");
        }
    }

    /// <summary>Reads the names in the layers once more, only when something was found in one.</summary>
    private void Hide(IReadOnlyList<ImageManifest> images)
    {
        var paths = _byLayer.Values.SelectMany(list => list).Select(finding => finding.Path.Split("!", 2)[0]).ToArray();
        if (paths.Length == 0)
        {
            return;
        }

        var hidden = new HiddenPaths(paths);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        files.Visit((name, _, stream) =>
        {
            if (!_byLayer.ContainsKey(name) || !seen.Add(name))
            {
                return;
            }

            var (head, all) = HeadReader.Read(stream, Compression.HeadLength);
            if (head.Length == 0 || head[0] == '{')
            {
                return;
            }

            using var opened = new BufferedStream(Compression.Open(Compression.FormatOf(head), all, options.MaxLayerBytes), 128 * 1024);
            using var archive = new TarArchive(opened);
            while (archive.Next() is { } entry)
            {
                foreach (var path in hidden.HiddenBy(entry.Name, entry.IsDirectory))
                {
                    HideBelow(images, name, path);
                }
            }
        });
    }

    private void HideBelow(IReadOnlyList<ImageManifest> images, string file, string path)
    {
        foreach (var image in images)
        {
            var hiding = image.Layers.LastOrDefault(layer => layer.File == file)?.Index ?? -1;
            foreach (var layer in image.Layers.Where(layer => layer.Index >= 0 && layer.Index < hiding))
            {
                _hidden.Add((image, layer.Index, path));
            }
        }
    }

    private void Found(string path, string property, List<PatternHits> hits)
    {
        // The lines of a value that is there as a whole, and one place under two names, are one finding.
        var best = hits.OrderBy(hit => hit.Places[0].Part).ThenBy(hit => hit.Places[0].Start).ToList();
        var taken = new List<Hit>();
        foreach (var hit in best)
        {
            var first = hit.Places[0];
            if (hit.Places.All(place => taken.Exists(t => t.Value == place.Value && t.Start < place.End && place.Start < t.End)))
            {
                continue;
            }

            taken.AddRange(hit.Places);
            Add(new ImageFinding
            {
                Kind = FindingKind.Value,
                SecretId = values[first.Value].Id,
                Encoding = first.Encoding,
                Part = first.Part,
                Path = path,
                Property = property,
                Offset = first.Start,
                Count = hit.Count,
            });
        }
    }

    private void Add(ImageFinding finding)
    {
        if (_current.Count < MostFindings)
        {
            _current.Add(finding);
        }
        else
        {
            Note($"more than {MostFindings} findings in one layer; further ones are left out");
        }
    }

    private void Note(string text)
    {
        if (_notes.Count < MostNotes && !_notes.Contains(text))
        {
            _notes.Add(_redaction.Of(text));
        }
    }
}
