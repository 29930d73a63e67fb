using System.Collections.Immutable;
using System.Globalization;
using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Findings;
using DockerfileSecrets.Images.Manifests;
using DockerfileSecrets.Images.Matching;
using DockerfileSecrets.Images.Sources;

namespace DockerfileSecrets.Images.Layers;

/// <summary>One scan: first the small files that say what the image is, then its layers, then what later layers hide.</summary>
internal sealed class ImageScan(
    ImageFiles files, ImmutableArray<SecretValue> values, PatternSet patterns, ScanOptions options, IProgress<ScanProgress>? progress, CancellationToken cancellation)
{
    private const int MostNotes = 200;
    private const int MostFindings = 10_000;
    private const int MostFindingsOfAll = 100_000;

    private readonly MetadataFiles _metadata = new(files);
    private readonly Dictionary<string, List<ImageFinding>> _byLayer = new(StringComparer.Ordinal);
    private readonly HashSet<(ImageManifest Image, int Layer, string Path)> _hidden = [];
    private readonly Redaction _redaction = new(patterns);
    private readonly List<string> _notes = [];
    private List<ImageFinding> _current = [];
    private string _line = "";

    public ScanReport Run()
    {
        progress?.Report(default);
        files.Visit((name, length, stream) =>
        {
            cancellation.ThrowIfCancellationRequested();
            _metadata.Keep(name, length, stream);
        });
        var images = Wanted(new ManifestReader(_metadata, Note).Read());
        foreach (var file in images.SelectMany(image => image.Metadata).Distinct())
        {
            _metadata.CheckDigest(file.Name);
        }

        var content = new ContentScan(patterns, options, Found, Note);
        var metadata = new MetadataScan(content, _redaction, line => _line = line, options.Structural ? (path, message) => Add(new ImageFinding { Kind = FindingKind.NamedVariable, Path = path, Message = message, Instruction = _redaction.Of(_line) }) : null);
        var findings = new List<ImageFinding>();
        foreach (var (file, image) in images.SelectMany(image => image.Metadata.Select(file => (file, image))).DistinctBy(pair => pair.file.Name))
        {
            _current = [];
            if (_metadata.Contents.TryGetValue(file.Name, out var json))
            {
                metadata.Scan(file.Name, json);
            }

            findings.AddRange(_current.Select(finding => finding with { Place = file.Place, Platform = image.Platform }));
        }

        var layers = ScanLayers(content, metadata, images);
        Hide(images);
        findings.AddRange(images.SelectMany(FindingsOf).Take(MostFindingsOfAll));
        if (findings.Count >= MostFindingsOfAll)
        {
            Note($"more than {MostFindingsOfAll} findings; further ones are left out");
        }

        foreach (var note in files.Notes)
        {
            Note(note);
        }

        return new ScanReport([.. findings.Select(f => f with { Path = _redaction.Of(f.Path) })], [.. _notes], layers, content.BytesScanned);
    }

    private List<ImageManifest> Wanted(IReadOnlyList<ImageManifest> images)
    {
        List<ImageManifest> wanted = [.. images.Where(image =>
            options.Platform is not { } platform || image.Platform == platform || image.Platform.StartsWith(platform + "/", StringComparison.Ordinal))];
        return wanted.Count > 0
            ? wanted
            : throw new ImageUnreadableException($"there is no image for {options.Platform} in it; it has {string.Join(", ", images.Select(image => image.Platform).Distinct().Order(StringComparer.Ordinal).Take(20))}");
    }

    private IEnumerable<ImageFinding> FindingsOf(ImageManifest image) => image.Layers.SelectMany(layer => _byLayer[layer.File].Select(finding => finding with
    {
        Place = layer.Index < 0 ? FindingPlace.Attestation : FindingPlace.Layer,
        Layer = layer.Digest,
        LayerIndex = layer.Index,
        Instruction = _redaction.Of(layer.Instruction),
        Platform = image.Platform,
        IsHidden = _hidden.Contains((image, layer.Index, finding.Path.Split("!", 2)[0])),
    }));

    private int ScanLayers(ContentScan content, MetadataScan metadata, IReadOnlyList<ImageManifest> images)
    {
        var wanted = images.SelectMany(image => image.Layers).DistinctBy(layer => layer.File).ToDictionary(layer => layer.File, StringComparer.Ordinal);
        if (wanted.Values.FirstOrDefault(layer => !_metadata.Exists(layer.File)) is { } missing)
        {
            throw new ImageUnreadableException($"the layer {missing.Digest} is missing");
        }

        var reading = new LayerProgress(progress, wanted.Count, wanted.Values.Sum(layer => _metadata.LengthOf(layer.File)));
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
            reading.Begin();
            ScanLayer(scan, metadata, layer, stream, reading);
        });
        // What docker saves twice can have been built anew between.
        return wanted.Values.FirstOrDefault(layer => !_byLayer.ContainsKey(layer.File)) is { } gone
            ? throw new ImageUnreadableException($"the layer {gone.Digest} is not there any more: the source was changed while it was read")
            : _byLayer.Count;
    }

    private void ScanLayer(LayerScan scan, MetadataScan metadata, ImageLayer layer, Stream stream, LayerProgress reading)
    {
        var (head, all) = HeadReader.Read(stream, 4);
        using var hashed = new HashedStream(all, reading.Read);
        if (layer.Index < 0 && _metadata.Contents.TryGetValue(layer.File, out var statement))
        {
            metadata.Scan(layer.File, statement);
        }
        else
        {
            scan.Scan(hashed, layer.File);
        }

        var computed = hashed.Complete();
        if (layer.Digest.StartsWith("sha256:", StringComparison.Ordinal))
        {
            HashedStream.Check("the layer " + layer.File, layer.Digest, computed);
        }
        else if (layer.ContentDigest.StartsWith("sha256:", StringComparison.Ordinal) && Compression.FormatOf(head) == ContentFormat.Other)
        {
            HashedStream.Check("the layer " + layer.File, layer.ContentDigest, computed);
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
                Instruction = _redaction.Of(_line),
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
