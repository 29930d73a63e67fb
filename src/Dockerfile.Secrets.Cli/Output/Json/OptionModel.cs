namespace DockerfileSecrets.Cli.Output.Json;

/// <summary>An option that is given, or has a default: its value as text, and whether that is sure.</summary>
internal sealed record OptionModel(string Value, string State);
