namespace DockerfileSecrets;

/// <summary>The one error that BuildKit stops at when it parses the file, before it builds anything.</summary>
/// <param name="Diagnostic">What is wrong, with the span in the file.</param>
/// <param name="Line">The line that BuildKit names, 1-based. It is the first line of the instruction; for an error in a directive, and
/// for a line that is too long, BuildKit names the line before it, and 0 when there is none or when the file is empty.</param>
public sealed record BuilderError(Diagnostic Diagnostic, int Line);
