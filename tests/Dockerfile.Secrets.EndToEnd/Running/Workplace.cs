namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>A folder that a test builds in, and the variables that its programs see.</summary>
internal sealed class Workplace : IDisposable
{
    public Workplace(string dockerfile)
    {
        Folder = Directory.CreateTempSubdirectory("dockerfile-secrets-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "context"));
        Write("context/Dockerfile", dockerfile);
    }

    public string Folder { get; }

    /// <summary>The variables that programs see besides those of the tests; null takes one away.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
