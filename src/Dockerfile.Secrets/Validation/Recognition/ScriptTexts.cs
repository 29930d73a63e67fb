using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Recognition;

/// <summary>Goes through a shell script for rules that look for texts in it.</summary>
internal static class ScriptTexts
{
    /// <summary>The nodes in the order of the script, without those that are nothing but text.</summary>
    public static IEnumerable<ShellNode> Nodes(ShellScript script)
    {
        // A stack of our own: how deep a script nests is up to whoever wrote it.
        var nodes = new List<ShellNode> { script.Body };
        while (nodes.Count > 0)
        {
            var node = nodes[^1];
            nodes.RemoveAt(nodes.Count - 1);
            yield return node;
            var count = nodes.Count;
            foreach (var child in node.Children)
            {
                if (!child.IsText && child is not ShellWord { Parts: [] or [LiteralPart] })
                {
                    nodes.Add(child);
                }
            }

            nodes.Reverse(count, nodes.Count - count);
        }
    }

    /// <summary>What the script says at a node itself: a command with its assignments, a heredoc's body, a here-string, the words of a loop or a condition; null at others.</summary>
    public static SpokenText? At(ShellNode node) => node switch
    {
        SimpleCommand command => SpokenText.Of(command),
        ShellHeredoc heredoc => SpokenText.Of(heredoc.Body),
        ShellRedirection { Kind: RedirectionKind.HereString, Target: { } text } => SpokenText.Of(text),
        ForCommand { Words: { } words } => SpokenText.Of(words),
        ConditionalCommand condition => SpokenText.Of(condition.Words),
        _ => null,
    };

    /// <summary>What no shell runs: comments, and what could not be read.</summary>
    public static IEnumerable<SpokenText> Asides(ShellScript script) => script.Tokens
        .Where(t => t.Kind is ShellTokenKind.Comment or ShellTokenKind.Opaque && t.Span.End <= script.Text.Length)
        .Select(t => SpokenText.Verbatim(script.Text, t.Span));

    /// <summary>The names of variables that the script gives a value itself.</summary>
    public static IEnumerable<string> Assigned(ShellScript script) => Nodes(script).SelectMany(node => node switch
    {
        ShellAssignment assignment => [assignment.Name],
        ForCommand loop => [loop.Variable],
        SimpleCommand { Name: "export" or "local" or "declare" or "readonly" or "typeset" or "read" or "env" } command =>
            command.Words.Skip(1).Select(w => SpokenText.Of(w).Value.Split('=')[0]),
        _ => (IEnumerable<string>)[],
    });
}
