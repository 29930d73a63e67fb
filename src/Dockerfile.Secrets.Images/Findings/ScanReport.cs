using System.Collections.Immutable;

namespace DockerfileSecrets.Images;

/// <summary>What a scan saw.</summary>
/// <param name="Findings">What should not be there, in the order of images, layers and files.</param>
/// <param name="Notes">What was not looked at or only in part, such as a broken archive inside a layer.</param>
/// <param name="Layers">The number of different layers that were read.</param>
/// <param name="BytesScanned">The bytes looked through, after decompression.</param>
public sealed record ScanReport(ImmutableArray<ImageFinding> Findings, ImmutableArray<string> Notes, int Layers, long BytesScanned)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Findings.IsEmpty;
}
