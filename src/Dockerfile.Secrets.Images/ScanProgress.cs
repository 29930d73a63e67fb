namespace DockerfileSecrets.Images;

/// <summary>How far a scan is.</summary>
/// <param name="Layer">The number of the layer being read, from 1.</param>
/// <param name="Layers">The number of layers.</param>
/// <param name="BytesScanned">The bytes looked through so far.</param>
public readonly record struct ScanProgress(int Layer, int Layers, long BytesScanned);
