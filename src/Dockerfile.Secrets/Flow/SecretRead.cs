namespace DockerfileSecrets.Flow;

/// <summary>A command takes up a mounted secret.</summary>
/// <param name="Source">The secret.</param>
/// <param name="Span">Where.</param>
/// <param name="IsGuarded">Whether its absence was thought of.</param>
/// <param name="IsQuestion">Whether only its presence is asked for.</param>
internal sealed record SecretRead(SecretSource Source, TextSpan Span, bool IsGuarded, bool IsQuestion);

/// <summary>A command names a file that is not known.</summary>
/// <param name="Path">The absolute path; it may hold marks.</param>
/// <param name="Span">Where.</param>
/// <param name="IsQuestion">Whether only its presence is asked for.</param>
internal sealed record PathUse(string Path, TextSpan Span, bool IsQuestion);

/// <summary>A variable is used that nothing sets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where.</param>
/// <param name="IsGuarded">Whether its absence was thought of.</param>
internal sealed record VariableUse(string Name, TextSpan Span, bool IsGuarded);

/// <summary>A file is removed.</summary>
/// <param name="Path">The absolute path or pattern.</param>
/// <param name="Span">Where.</param>
internal sealed record FileRemoval(string Path, TextSpan Span);

/// <summary>A command that is run.</summary>
/// <param name="Name">Its name without a directory.</param>
/// <param name="Path">Its name as written.</param>
/// <param name="Arguments">The words behind it, with marks.</param>
/// <param name="Span">Where.</param>
internal sealed record CommandUse(string Name, string Path, System.Collections.Immutable.ImmutableArray<string> Arguments, TextSpan Span);
