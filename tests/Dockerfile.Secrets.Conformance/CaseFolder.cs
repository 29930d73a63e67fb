using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace DockerfileSecrets.Conformance;

/// <summary>The files that the cases of a folder speak of: the real Dockerfiles, loose or in their archive.</summary>
internal sealed class CaseFolder(string folder) : IDisposable
{
    private Dictionary<string, string>? _files;

    /// <summary>The text of a real Dockerfile; null when it is neither in the archive nor in the folder.</summary>
    public string? ReadDockerfile(string path)
    {
        _files ??= ReadArchive();
        if (_files.TryGetValue(path, out var text))
        {
            return text;
        }

        var loose = Path.Combine(folder, path);
        return File.Exists(loose) ? Decode(File.ReadAllBytes(loose)) : null;
    }

    public void Dispose() => _files = null;

    private Dictionary<string, string> ReadArchive()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = Path.Combine(folder, "real-dockerfiles.tar.gz");
        if (!File.Exists(path))
        {
            return files;
        }

        using var file = File.OpenRead(path);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(content);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                using var bytes = new MemoryStream();
                data.CopyTo(bytes);
                files[entry.Name] = Decode(bytes.ToArray());
            }
        }

        return files;
    }

    /// <summary>UTF-8 with the byte order mark kept: it is part of the file.</summary>
    private static string Decode(byte[] bytes) => new UTF8Encoding(false).GetString(bytes);
}
