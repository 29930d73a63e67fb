namespace DockerfileSecrets.Images.Manifests;

/// <summary>A file with JSON that belongs to an image.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Place">What it is.</param>
internal readonly record struct MetadataFile(string Name, FindingPlace Place);
