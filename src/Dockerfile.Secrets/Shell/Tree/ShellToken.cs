namespace DockerfileSecrets.Shell;

/// <summary>What stands between the texts of a script: operators, keywords, quotes, white space, comments.</summary>
internal readonly record struct ShellToken(ShellTokenKind Kind, TextSpan Span);
