using System.Collections.Immutable;
using DockerfileSecrets.Cli.Output.Tree;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>The tree for people: where each node stands, then what it is, indented by its depth.</summary>
internal sealed class TreeText(TextWriter output, TextStyle style)
{
    private const int ValueWidth = 80;

    public void Write(ImmutableArray<TreeNode> elements)
    {
        var all = elements.SelectMany(WithDescendants).ToArray();
        var places = all.Length == 0 ? 0 : all.Max(node => Place(node).Length);
        var spans = all.Length == 0 ? 0 : all.Max(node => node.Span.ToString().Length);
        foreach (var element in elements)
        {
            Write(element, 0, places, spans);
        }
    }

    private static IEnumerable<TreeNode> WithDescendants(TreeNode node) => node.Children.SelectMany(WithDescendants).Prepend(node);

    private static string Place(TreeNode node) => $"{node.Start}-{node.End}";

    private static string Quoted(string text)
    {
        var marked = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
        return $"\"{VisibleText.Cut(marked, ValueWidth)}\"";
    }

    private void Write(TreeNode node, int depth, int places, int spans)
    {
        var where = $"{Place(node).PadRight(places)}  {node.Span.ToString().PadRight(spans)}  ";
        var indent = new string(' ', depth * 2);
        output.WriteLine(style.Dim(where) + indent + Words(node));
        foreach (var option in node.Options)
        {
            var mark = option.State == "known" ? "" : $" ({option.State})";
            output.WriteLine(new string(' ', where.Length) + indent + style.Dim($"  = {option.Name} {Quoted(option.Value)}{mark}"));
        }

        foreach (var child in node.Children)
        {
            Write(child, depth + 1, places, spans);
        }
    }

    private string Words(TreeNode node)
    {
        var name = node.Name is null ? "" : " " + VisibleText.Cut(node.Name, ValueWidth);
        var value = node.Value is null ? "" : " " + Quoted(node.Value);
        var traits = node.Traits.IsEmpty ? "" : style.Dim($" ({string.Join(", ", node.Traits)})");
        return style.Cyan(node.Kind) + name + value + traits;
    }
}
