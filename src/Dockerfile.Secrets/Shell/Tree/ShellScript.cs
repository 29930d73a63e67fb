using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>A script: its commands, and every character that is not part of a word's text as a token.</summary>
/// <param name="text">The text. For a nested script (<c>sh -c '...'</c>) what the quotes say: spans still point into the outer text.</param>
/// <param name="body">The commands.</param>
/// <param name="tokens">All tokens in the order of the text.</param>
internal sealed class ShellScript(string text, ShellList body, IReadOnlyList<ShellToken> tokens) : ShellNode(body.Span)
{
    public string Text { get; } = text;

    public ShellList Body { get; } = body;

    public ImmutableArray<ShellStatement> Statements => Body.Statements;

    public IReadOnlyList<ShellToken> Tokens { get; } = tokens;

    public override IEnumerable<ShellNode> Children => [Body];
}
