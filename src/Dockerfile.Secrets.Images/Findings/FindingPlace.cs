namespace DockerfileSecrets.Images;

/// <summary>Which part of an image a finding is in.</summary>
public enum FindingPlace
{
    /// <summary>A layer: a file, its name, its link target or an extended attribute.</summary>
    Layer,

    /// <summary>The configuration: variables, command, labels, health check, history; also the configuration of a single layer that older archives have.</summary>
    Configuration,

    /// <summary>A manifest or an index, with its annotations.</summary>
    Manifest,

    /// <summary>A statement about the image: provenance or a bill of materials.</summary>
    Attestation,
}
