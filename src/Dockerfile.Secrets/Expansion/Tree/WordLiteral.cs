namespace DockerfileSecrets;

/// <summary>Text that stands for itself: a run of plain characters, or a <c>$</c> that no name follows.</summary>
internal sealed class WordLiteral(TextSpan span) : WordPart(span);
