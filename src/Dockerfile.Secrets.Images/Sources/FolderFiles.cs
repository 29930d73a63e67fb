namespace DockerfileSecrets.Images.Sources;

/// <summary>The files of an image in a directory: an OCI image layout, or what Podman calls <c>docker-dir</c>. Links are not followed: they could lead out of it.</summary>
internal sealed class FolderFiles(string directory) : ImageFiles
{
    public override void Visit(Action<string, long, Stream> visit)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException();
        }

        if (!File.Exists(Path.Combine(directory, "index.json")) && !File.Exists(Path.Combine(directory, "manifest.json")))
        {
            throw new ImageUnreadableException("the directory is no image: it has neither index.json, as an OCI image layout has, nor manifest.json");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 4 };
        foreach (var path in Directory.EnumerateFiles(directory, "*", options).Order(StringComparer.Ordinal))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            visit(Path.GetRelativePath(directory, path).Replace('\\', '/'), stream.Length, stream);
        }
    }
}
