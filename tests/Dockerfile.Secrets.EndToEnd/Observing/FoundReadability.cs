namespace DockerfileSecrets.EndToEnd.Observing;

/// <summary>What a plan says of who can read a file in a step.</summary>
internal sealed record FoundReadability(int Step, string Path, SecretReadability Predicted);
