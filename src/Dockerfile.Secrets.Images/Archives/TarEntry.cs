namespace DockerfileSecrets.Images.Archives;

/// <summary>One entry of a tar archive.</summary>
/// <param name="Name">The path as it stands in the archive.</param>
/// <param name="Type">The type flag; <c>'0'</c> for a file, whatever a version of the format writes for one.</param>
/// <param name="LinkTarget">The target of a link, or empty.</param>
/// <param name="Length">The bytes of content.</param>
/// <param name="Attributes">The other records of the extended header: <c>SCHILY.xattr.*</c> and the like, as <c>key=value</c>.</param>
internal sealed record TarEntry(string Name, char Type, string LinkTarget, long Length, IReadOnlyList<byte[]> Attributes)
{
    public bool IsFile => Type is '0' or '7' or 'S';

    public bool IsDirectory => Type == '5';
}
