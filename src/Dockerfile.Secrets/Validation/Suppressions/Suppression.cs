namespace DockerfileSecrets;

/// <summary>A comment of the file that says that findings are known and accepted.</summary>
/// <remarks><code>
/// # dockerfile-secrets ignore=DFS301,DFS303 reason=the registry of the tests holds nothing
///   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Span
///                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Reason
/// </code>
/// <c>ignore-file=</c> instead of <c>ignore=</c> reaches the whole file. BuildKit's <c># check=skip=</c>, hadolint's and Trivy's comments are honoured
/// for the findings that those tools know too.</remarks>
/// <param name="Span">Where the comment stands, in offsets of the file.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Reason">Why the findings are accepted; <see langword="null"/> when the comment does not say.</param>
public sealed record Suppression(TextSpan Span, SuppressionScope Scope, string? Reason);
