namespace DockerfileSecrets.Cli.Input;

/// <summary>A Dockerfile as it was read.</summary>
/// <param name="Name">What messages call it: the path as given, or <c>&lt;stdin&gt;</c>.</param>
/// <param name="Path">The path as given; <c>-</c> for standard input.</param>
/// <param name="Text">The text, with its byte order mark.</param>
/// <param name="InvalidAt">The offset of the first character that stands for bytes that are not UTF-8; <see langword="null"/> when all are.</param>
internal sealed record DockerfileFile(string Name, string Path, string Text, int? InvalidAt);

/// <summary>A file, or why there is none.</summary>
/// <param name="File">The file; <see langword="null"/> when it cannot be read.</param>
/// <param name="Error">Why it cannot be read.</param>
internal readonly record struct ReadOutcome(DockerfileFile? File, string? Error);
