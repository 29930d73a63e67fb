using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Tests.Shell;

internal static class ShellTree
{
    public static IEnumerable<ShellNode> All(ShellNode node) => node.Children.SelectMany(All).Prepend(node);

    /// <summary>The text of all leaves in order: equal to the script's text when each character stands in exactly one.</summary>
    public static string Print(ShellScript script) => string.Concat(script.Tokens.Select(token => token.Span)
        .Concat(All(script).Where(node => node.IsText).Select(node => node.Span))
        .Where(span => !span.IsEmpty).OrderBy(span => span.Start).Select(span => script.Text.Substring(span.Start, span.Length)));
}
