namespace DockerfileSecrets;

/// <summary>Knows the configurations of the images that stages are built on.</summary>
public interface IBaseImageProvider
{
    /// <summary>Finds the configuration of an image.</summary>
    /// <param name="image">The image as FROM names it, variables expanded: <c>alpine:3.20</c>. Never a stage, never <c>scratch</c>.</param>
    /// <param name="platform">The platform of the stage, such as <c>linux/arm64</c>; <see langword="null"/> when it is not known.</param>
    /// <returns>The configuration, or <see langword="null"/> when it is not known. Planning is a pure function as long as the same
    /// question gets the same answer; it may be asked several times.</returns>
    BaseImageConfiguration? Find(string image, string? platform);
}
