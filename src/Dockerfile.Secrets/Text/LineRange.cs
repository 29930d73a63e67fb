namespace DockerfileSecrets;

/// <summary>The lines that something takes.</summary>
/// <param name="First">The first line, 1-based.</param>
/// <param name="Last">The last line, 1-based; for an instruction with heredocs the line that ends the last one.</param>
public readonly record struct LineRange(int First, int Last);
