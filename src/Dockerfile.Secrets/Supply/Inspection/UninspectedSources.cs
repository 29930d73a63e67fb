namespace DockerfileSecrets.Supply;

/// <summary>Knows nothing of any source.</summary>
internal sealed class UninspectedSources : ISourceInspector
{
    public SourceFacts InspectVariable(string name) => default;

    public SourceFacts InspectFile(string path) => default;
}
