using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

internal static class ShellTree
{
    public static IEnumerable<ShellNode> All(ShellNode node) => node.Children.SelectMany(All).Prepend(node);

    /// <summary>The text of all leaves in order: equal to the script's text when each character stands in exactly one.</summary>
    public static string Print(ShellScript script) => string.Concat(script.Tokens.Select(token => token.Span)
        .Concat(All(script).Where(node => node.IsText).Select(node => node.Span))
        .Where(span => !span.IsEmpty).OrderBy(span => span.Start).Select(span => script.Text.Substring(span.Start, span.Length)));

    /// <summary>Fails unless children lie in their parents and in order; only the body of a heredoc lies elsewhere.</summary>
    public static void SpansHold(ShellScript script)
    {
        foreach (var node in All(script).Where(node => node is not ShellHeredoc))
        {
            var at = node.Span.Start;
            foreach (var child in node.Children)
            {
                Assert.True(child.Span.Start >= at && child.Span.End <= node.Span.End, $"{child.GetType().Name} {child.Span} in {node.GetType().Name} {node.Span}");
                at = child.Span.End;
            }
        }
    }

    public static bool IsOpaque(ShellScript script) => All(script).Any(node => node is OpaqueCommand or OpaquePart);

    /// <summary>Whether the grammar says that no shell accepts the script.</summary>
    public static bool IsBroken(ShellScript script) => All(script).Any(node => node.IsBroken);
}
