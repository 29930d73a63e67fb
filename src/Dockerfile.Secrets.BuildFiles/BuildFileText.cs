namespace DockerfileSecrets.BuildFiles;

/// <summary>A file that was read by somebody.</summary>
/// <param name="Path">Its path, as messages name it; relative paths in a Compose file count from its directory.</param>
/// <param name="Text">Its text.</param>
public sealed record BuildFileText(string Path, string Text);
