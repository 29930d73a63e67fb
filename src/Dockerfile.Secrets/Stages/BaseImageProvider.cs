namespace DockerfileSecrets;

/// <summary>The providers that need no registry.</summary>
public static class BaseImageProvider
{
    /// <summary>Knows no image: what depends on one stays unresolved.</summary>
    public static IBaseImageProvider Unknown { get; } = new Same(null);

    /// <summary>Takes every image for one that sets nothing: variables that the file does not set are unset, as when all images come
    /// from <c>scratch</c>.</summary>
    public static IBaseImageProvider Empty { get; } = new Same(BaseImageConfiguration.Empty);

    /// <summary>Reads the output of <c>docker image inspect IMAGE...</c>: a JSON array with one object for each image. An image is found
    /// by each of its <c>RepoTags</c> and <c>RepoDigests</c>; <c>alpine</c> means <c>alpine:latest</c>, and <c>docker.io/library/</c> may be left out.</summary>
    /// <param name="json">The text that the command prints.</param>
    /// <returns>A provider that knows these images for every platform, and no others.</returns>
    /// <exception cref="FormatException">The text is no such array.</exception>
    public static IBaseImageProvider FromInspectOutput(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Named(InspectOutput.Read(json));
    }

    private sealed class Same(BaseImageConfiguration? configuration) : IBaseImageProvider
    {
        public BaseImageConfiguration? Find(string image, string? platform) => configuration;
    }

    private sealed class Named(Dictionary<string, BaseImageConfiguration> images) : IBaseImageProvider
    {
        public BaseImageConfiguration? Find(string image, string? platform) => images.GetValueOrDefault(ImageReference.Familiar(image));
    }
}
