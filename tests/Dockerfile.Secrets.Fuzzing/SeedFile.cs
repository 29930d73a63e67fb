using System.Text;
using System.Text.Json;

namespace DockerfileSecrets.Fuzzing;

/// <summary>The measured cases as inputs to begin with.</summary>
internal static class SeedFile
{
    /// <summary>One property of each line of a file of cases.</summary>
    public static IEnumerable<byte[]> Read(string file, string property)
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty(property, out var value) && value.GetString() is { } text)
            {
                yield return Encoding.UTF8.GetBytes(text);
            }
        }
    }
}
