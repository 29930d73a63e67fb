namespace DockerfileSecrets.Shell;

/// <summary>A script: its text and what it says.</summary>
/// <param name="Text">The text that all spans speak of.</param>
/// <param name="Body">All of it, from the first character to the last.</param>
internal sealed record ShellScript(string Text, ShellList Body)
{
    /// <summary>Whether some of it could not be read.</summary>
    public bool HasOpaque => Descendants().Any(n => n is OpaqueCommand || (n is EscapedSubstitutionPart part && part.Script.HasOpaque));

    /// <summary>Every node, parents before their children.</summary>
    public IEnumerable<ShellNode> Descendants()
    {
        var open = new Stack<ShellNode>([Body]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }
}
