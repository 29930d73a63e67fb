using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Input;

/// <summary>Knows the images of the files given by <c>--base-image-config</c>: the first file that has one counts.</summary>
internal sealed class BaseImageFiles : IBaseImageProvider
{
    private readonly ImmutableArray<IBaseImageProvider> _files;

    private BaseImageFiles(ImmutableArray<IBaseImageProvider> files) => _files = files;

    /// <summary>Reads the files; the error tells of the first that cannot be read.</summary>
    public static (IBaseImageProvider? Images, string? Error) Read(IEnumerable<string> paths)
    {
        var files = ImmutableArray.CreateBuilder<IBaseImageProvider>();
        foreach (var path in paths)
        {
            try
            {
                files.Add(BaseImageProvider.FromInspectOutput(File.ReadAllText(path)));
            }
            catch (FormatException)
            {
                return (null, $"{path} is not what `docker image inspect` prints: an array with an object for each image");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return (null, $"cannot read {PathText.Of(path)}: {DockerfileReader.Reason(e, path)}");
            }
        }

        return (new BaseImageFiles(files.ToImmutable()), null);
    }

    public BaseImageConfiguration? Find(string image, string? platform) =>
        _files.Select(file => file.Find(image, platform)).FirstOrDefault(found => found is not null);
}
