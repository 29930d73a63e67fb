namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>The tests that share the image with the probe.</summary>
[CollectionDefinition(Name)]
public sealed class EngineCases : ICollectionFixture<ProbeImage>
{
    public const string Name = "engine";
}
