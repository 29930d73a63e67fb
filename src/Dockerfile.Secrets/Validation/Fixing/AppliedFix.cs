namespace DockerfileSecrets;

/// <summary>A fix that was made.</summary>
/// <param name="Diagnostic">The finding, with offsets of the text that it was found in: of the round before the fix.</param>
/// <param name="Fix">What was done about it, with offsets of that text.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, Fix Fix);
