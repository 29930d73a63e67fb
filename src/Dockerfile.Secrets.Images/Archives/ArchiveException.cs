namespace DockerfileSecrets.Images.Archives;

/// <summary>An archive is cut short, corrupt or beyond a limit.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
