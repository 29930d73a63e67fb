using DockerfileSecrets.Images.Sources;

namespace DockerfileSecrets.Images;

/// <summary>Where an image is read from.</summary>
public sealed class ImageSource
{
    private readonly Func<ImageFiles> _open;

    private ImageSource(string name, Func<ImageFiles> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>What the caller named.</summary>
    public string Name { get; }

    /// <summary>Reads a name as the tool's command line has it.</summary>
    /// <param name="name"><c>docker-daemon:NAME</c>, <c>oci:DIRECTORY</c>, <c>docker-archive:FILE</c>, <c>oci-archive:FILE</c>, or the path of a directory or file.</param>
    /// <returns>The source. Whether it exists is seen when it is scanned.</returns>
    public static ImageSource Parse(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var (kind, rest) = name.IndexOf(':') is > 0 and var colon ? (name[..colon], name[(colon + 1)..]) : ("", name);
        return kind switch
        {
            "docker-daemon" when rest.Length > 0 => DockerDaemon(rest),
            "oci" when rest.Length > 0 => OciLayout(rest),
            "docker-archive" or "oci-archive" when rest.Length > 0 => Archive(rest),
            _ => Directory.Exists(name) ? OciLayout(name) : Archive(name),
        };
    }

    /// <summary>A directory with an OCI image layout.</summary>
    /// <param name="directory">Its path.</param>
    public static ImageSource OciLayout(string directory) => new(directory, () => new FolderFiles(directory));

    /// <summary>A file that <c>docker save</c>, <c>podman save</c> or <c>docker buildx build --output type=oci</c> or <c>type=docker</c> wrote, also compressed.</summary>
    /// <param name="file">Its path.</param>
    public static ImageSource Archive(string file) => new(file, () => new TarFiles(() => File.OpenRead(file)));

    /// <summary>An archive that can be opened several times: the manifest may stand behind the layers.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="open">Opens it at its start.</param>
    public static ImageSource Archive(string name, Func<Stream> open) => new(name, () => new TarFiles(open));

    /// <summary>An image of the local engine, through <c>docker save</c>.</summary>
    /// <param name="image">The name or id of the image.</param>
    /// <exception cref="ArgumentException">The name begins with <c>-</c>, so that <c>docker</c> would take it for an option.</exception>
    public static ImageSource DockerDaemon(string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        return image[0] == '-'
            ? throw new ArgumentException("The name of an image does not begin with '-'.", nameof(image))
            : new(image, () => new TarFiles(() => SavedImageStream.Start(image)));
    }

    internal ImageFiles Open() => _open();

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
