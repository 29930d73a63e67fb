using System.Collections.Concurrent;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Configuration;

/// <summary>Finds the configuration of a file: the one that the call names, or the nearest <c>.dockerfile-secrets.toml</c> in the directories above it.</summary>
internal sealed class ConfigurationFiles(string? named)
{
    public const string Name = ".dockerfile-secrets.toml";

    private readonly ConcurrentDictionary<string, (CheckConfiguration Configuration, IReadOnlyList<ConfigurationError> Errors)> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    /// <summary>Everything that is wrong with the files that were read.</summary>
    public IEnumerable<ConfigurationError> Errors => _read.OrderBy(r => r.Key, StringComparer.Ordinal).SelectMany(r => r.Value.Errors);

    public CheckConfiguration Of(string path) => Find(path).Configuration;

    /// <summary>Whether nothing is wrong with the configuration of a file.</summary>
    public bool IsRight(string path) => Find(path).Errors.Count == 0;

    private (CheckConfiguration Configuration, IReadOnlyList<ConfigurationError> Errors) Find(string path)
    {
        // Who reads the file says of what is no path that it is none.
        var file = named ?? Nearest(PathText.IsPath(path) ? Path.GetDirectoryName(Path.GetFullPath(path)) : Environment.CurrentDirectory);
        return file is null ? (CheckConfiguration.Empty, []) : _read.GetOrAdd(file, Read);
    }

    private string? Nearest(string? directory) => directory is null ? null : _nearest.GetOrAdd(directory, d =>
    {
        var file = Path.Combine(d, Name);
        return File.Exists(file) ? file : Nearest(Path.GetDirectoryName(d));
    });

    private static (CheckConfiguration Configuration, IReadOnlyList<ConfigurationError> Errors) Read(string file)
    {
        var shown = Path.GetRelativePath(".", file);
        shown = shown.StartsWith("..", StringComparison.Ordinal) ? file : shown;
        try
        {
            return ConfigurationReader.Read(shown, File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (CheckConfiguration.Empty, [new(shown, null, $"the configuration cannot be read: {exception.Message}")]);
        }
    }
}
