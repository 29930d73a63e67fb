namespace DockerfileSecrets.Images.Manifests;

/// <summary>One image in the source.</summary>
/// <param name="Platform">Such as <c>linux/amd64</c>; empty when unknown.</param>
/// <param name="Metadata">Its files with JSON, without what is JSON only by chance.</param>
/// <param name="Layers">Its layers from the base on.</param>
internal sealed record ImageManifest(string Platform, IReadOnlyList<MetadataFile> Metadata, IReadOnlyList<ImageLayer> Layers);

/// <summary>A layer of an image.</summary>
/// <param name="File">The file that has it.</param>
/// <param name="Digest">Its digest, or the file's name where none is known.</param>
/// <param name="Index">Its place in the image, from 0; -1 for the statements of an attestation.</param>
/// <param name="Instruction">What made it; empty when unknown.</param>
/// <param name="Length">The bytes that it has to have; -1 when unknown.</param>
/// <param name="ContentDigest">The digest of its content when that is not compressed (<c>rootfs.diff_ids</c>); empty when unknown.</param>
internal sealed record ImageLayer(string File, string Digest, int Index, string Instruction, long Length, string ContentDigest);
