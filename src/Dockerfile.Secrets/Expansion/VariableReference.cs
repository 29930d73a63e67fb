namespace DockerfileSecrets;

/// <summary>One use of a variable in a word.</summary>
/// <remarks>
/// <code>
/// a${NAME:-b}c
///  ^^^^^^^^^^    Span
///    ^^^^        NameSpan
///        ^^      Modifier
/// </code>
/// </remarks>
/// <param name="Name">The name, never empty.</param>
/// <param name="Span">The whole use in the word's text, from <c>$</c> to the closing brace; when that is missing, to the end.</param>
/// <param name="NameSpan">The name in the word's text.</param>
/// <param name="Modifier">What stands right behind the name inside braces: <c>:-</c>, <c>-</c>, <c>:+</c>, <c>+</c>, <c>:?</c>,
/// <c>?</c>, <c>#</c>, <c>%</c>, <c>/</c> or <c>//</c> (a doubled <c>##</c> or <c>%%</c> is known only once its word is
/// expanded). Empty when there is none; on an unsupported modifier its text, with U+FFFD for the end of the text, as BuildKit
/// names it.</param>
public readonly record struct VariableReference(string Name, TextSpan Span, TextSpan NameSpan, string Modifier);
