namespace DockerfileSecrets.Shell;

/// <summary>A part of a shell script.</summary>
/// <remarks>A span is relative to the text that the outermost script was read from, also inside backticks and nested scripts.
/// Children lie inside their parent and in order, except the body of a heredoc, which stands behind the line of its redirection.</remarks>
internal abstract class ShellNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    public virtual IEnumerable<ShellNode> Children => [];

    /// <summary>Whether the node is text that stands for itself; every other character belongs to a <see cref="ShellToken"/>.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether every shell rejects the script because of this very node: something that cannot be read, is not closed, or lacks what has to
    /// stand in it. The tree goes on all the same.</summary>
    public virtual bool IsBroken => false;
}
