namespace DockerfileSecrets;

/// <summary>How sure a finding is, whatever its severity.</summary>
public enum DiagnosticConfidence
{
    /// <summary>A sign only: names and shapes look like it.</summary>
    Heuristic,

    /// <summary>Right nearly always; something outside the file could make it wrong.</summary>
    Likely,

    /// <summary>Follows from the file and the rules of BuildKit.</summary>
    Certain,
}
