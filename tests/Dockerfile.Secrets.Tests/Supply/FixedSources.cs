namespace DockerfileSecrets.Tests.Supply;

/// <summary>Variables and files that a test makes up.</summary>
internal sealed class FixedSources : ISourceInspector
{
    public Dictionary<string, SourceFacts> Variables { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SourceFacts> Files { get; } = new(StringComparer.Ordinal);

    public SourceFacts InspectVariable(string name) => Variables.GetValueOrDefault(name, new SourceFacts(SourceState.Missing));

    public SourceFacts InspectFile(string path) => Files.GetValueOrDefault(path, new SourceFacts(SourceState.Missing));
}
