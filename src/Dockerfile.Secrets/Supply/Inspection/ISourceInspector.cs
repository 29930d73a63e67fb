namespace DockerfileSecrets;

/// <summary>Looks whether the sources of supplied secrets are there. Tells facts about a value, never the value.</summary>
public interface ISourceInspector
{
    /// <summary>Looks at a variable of the environment that the build is started in.</summary>
    /// <param name="name">The name.</param>
    /// <returns>What is known: <see cref="SourceState.Missing"/> when it is not set.</returns>
    SourceFacts InspectVariable(string name);

    /// <summary>Looks at a file.</summary>
    /// <param name="path">The path; when relative, from the directory that the build is started in.</param>
    /// <returns>What is known.</returns>
    SourceFacts InspectFile(string path);
}
