using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace DockerfileSecrets.Benchmarks;

/// <summary>The texts that are measured.</summary>
internal static class Corpus
{
    public static string[] Load()
    {
        var archive = Environment.GetEnvironmentVariable("DOCKERFILE_CORPUS") is { Length: > 0 } folder
            ? Path.Combine(folder, "real-dockerfiles.tar.gz")
            : null;
        return archive is not null && File.Exists(archive) ? [.. ReadArchive(archive)] : [.. ReadSynthetic()];
    }

    private static IEnumerable<string> ReadArchive(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(content);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                using var reader = new StreamReader(data, Encoding.UTF8);
                yield return reader.ReadToEnd();
            }
        }
    }

    private static IEnumerable<string> ReadSynthetic()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "syntax.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("dockerfile").GetString()!;
        }
    }
}
