namespace DockerfileSecrets.Flow;

/// <summary>A function of a script.</summary>
/// <param name="Span">Where its body stands.</param>
internal sealed record ShellFunction(TextSpan Span);
