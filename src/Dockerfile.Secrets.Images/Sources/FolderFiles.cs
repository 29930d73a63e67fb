namespace DockerfileSecrets.Images.Sources;

/// <summary>The files of an OCI image layout in a directory. Links are not followed: they could lead out of it.</summary>
internal sealed class FolderFiles(string directory) : ImageFiles
{
    public override void Visit(Action<string, long, Stream> visit)
    {
        if (!File.Exists(Path.Combine(directory, "index.json")))
        {
            throw new ImageUnreadableException($"'{directory}' is no OCI image layout: it has no index.json");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 4 };
        foreach (var path in Directory.EnumerateFiles(directory, "*", options).Order(StringComparer.Ordinal))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            visit(Path.GetRelativePath(directory, path).Replace('\\', '/'), stream.Length, stream);
        }
    }
}
