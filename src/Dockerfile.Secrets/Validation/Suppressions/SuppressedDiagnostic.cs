namespace DockerfileSecrets;

/// <summary>A finding that a comment of the file suppresses.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Suppression">The comment.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, Suppression Suppression);
