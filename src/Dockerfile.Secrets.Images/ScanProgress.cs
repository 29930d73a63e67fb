namespace DockerfileSecrets.Images;

/// <summary>How far a scan is.</summary>
/// <param name="Layer">The number of the layer being read, from 1; 0 while the scan finds out what the image consists of.</param>
/// <param name="Layers">The number of layers; 0 as long as it is not known.</param>
/// <param name="BytesRead">The bytes of the layers read so far, as they are stored: compressed or not.</param>
/// <param name="BytesTotal">The bytes of all the layers, as they are stored.</param>
public readonly record struct ScanProgress(int Layer, int Layers, long BytesRead, long BytesTotal);
