namespace DockerfileSecrets.Images;

/// <summary>Something in an image that should not be there. It never has the value.</summary>
public sealed record ImageFinding
{
    /// <summary>What it is about.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The id of the value; empty for findings of other kinds.</summary>
    public string SecretId { get; init; } = "";

    /// <summary>How the value is written; <see langword="null"/> for findings of other kinds.</summary>
    public ValueEncoding? Encoding { get; init; }

    /// <summary>How much of the value it is.</summary>
    public ValuePart Part { get; init; }

    /// <summary>What was found, in words, for findings of other kinds than <see cref="FindingKind.Value"/>; else empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>Which part of the image it is in.</summary>
    public FindingPlace Place { get; init; }

    /// <summary>The digest or name of the layer or of the attestation's statement; empty when it is in the image's metadata.</summary>
    public string Layer { get; init; } = "";

    /// <summary>The index of the layer in the image, from 0; -1 for metadata.</summary>
    public int LayerIndex { get; init; } = -1;

    /// <summary>
    /// The instruction that made the layer, from the history, or the line of the history that the value is in; empty when there is none.
    /// A value given to the scan is blanked in it.
    /// </summary>
    public string Instruction { get; init; } = "";

    /// <summary>The file in the layer, with <c>!/</c> before a file inside an archive; for metadata the file and the field in it.</summary>
    public required string Path { get; init; }

    /// <summary>Which property of the path it is: <c>content</c>, <c>name</c>, <c>link</c> or <c>attribute</c>.</summary>
    public string Property { get; init; } = "content";

    /// <summary>The offset of the first byte in the file or text; -1 for findings that have no place in it.</summary>
    public long Offset { get; init; } = -1;

    /// <summary>How often it is in this file; 1 and more.</summary>
    public long Count { get; init; } = 1;

    /// <summary>Whether a later layer deletes or replaces the file. It can be read from the image all the same.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The platform of the image, such as <c>linux/amd64</c>; empty when unknown.</summary>
    public string Platform { get; init; } = "";
}
