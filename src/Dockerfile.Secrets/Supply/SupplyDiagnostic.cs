namespace DockerfileSecrets;

/// <summary>What is wrong with a supply itself, before it is compared with any plan.</summary>
/// <param name="Origin">Where it is written.</param>
/// <param name="Diagnostic">What is wrong. Its span has offsets of the flag's value, or of the file that <paramref name="Origin"/> names.</param>
public sealed record SupplyDiagnostic(SupplyOrigin Origin, Diagnostic Diagnostic);
