using System.Security.Cryptography;
using DockerfileSecrets.Images.Archives;
using DockerfileSecrets.Images.Sources;

namespace DockerfileSecrets.Images.Manifests;

/// <summary>What a source has: the small files with JSON, which say what the image is, in memory, and the lengths of all others.</summary>
internal sealed class MetadataFiles(ImageFiles files)
{
    /// <summary>The most bytes that a manifest or configuration may have.</summary>
    private const int Largest = 8 * 1024 * 1024;

    private const long MostBytes = 64L * 1024 * 1024;
    private const int MostFiles = 100_000;
    private const int DigitsOfSha256 = 64;

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private long _kept;

    public IReadOnlyDictionary<string, byte[]> Contents => _contents;

    public bool Exists(string name) => _lengths.ContainsKey(name);

    /// <summary>The bytes of a file that exists.</summary>
    public long LengthOf(string name) => _lengths[name];

    /// <summary>Takes a file of the source.</summary>
    public void Keep(string name, long length, Stream stream)
    {
        if (_lengths.Count >= MostFiles)
        {
            throw new ImageUnreadableException($"it has more than {MostFiles} files");
        }

        _lengths[name] = length;
        if (length is 0 or > Largest)
        {
            return;
        }

        var (head, all) = HeadReader.Read(stream, (int)Math.Min(length, 16));
        // Bills of materials can be many and large, and are looked through as layers are; the manifests before them are small.
        if (head.AsSpan().TrimStart(" \r\n\t"u8) is not [(byte)'{' or (byte)'[', ..] || _kept + length > MostBytes)
        {
            return;
        }

        _kept += length;
        _contents[name] = HeadReader.Read(all, (int)length).Head;
    }

    /// <summary>Looks whether a file is what its name says when that is a digest, as in an OCI image layout and in a directory of Podman.</summary>
    /// <exception cref="ImageUnreadableException">It is not.</exception>
    public void CheckDigest(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..].Split('.')[0];
        if (name.Length == DigitsOfSha256 && name.All(char.IsAsciiHexDigit) && !file.EndsWith("/json", StringComparison.Ordinal) && _contents.TryGetValue(file, out var json))
        {
            HashedStream.Check(file, "sha256:" + name, HashedStream.DigestOf(SHA256.HashData(json)));
        }
    }

    /// <summary>The file that a name leads to through links.</summary>
    public string Resolve(string name)
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
}
