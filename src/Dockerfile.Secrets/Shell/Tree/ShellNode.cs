namespace DockerfileSecrets.Shell;

/// <summary>A node of a script. It owns the characters of its span that none of its children covers; children stand in the order of the text.</summary>
/// <param name="Span">Where it stands, in offsets of the script.</param>
internal abstract record ShellNode(TextSpan Span)
{
    /// <summary>The nodes inside, in the order of the text. Bodies of heredocs belong to the list in which their lines stand.</summary>
    public virtual IEnumerable<ShellNode> Children => [];
}
