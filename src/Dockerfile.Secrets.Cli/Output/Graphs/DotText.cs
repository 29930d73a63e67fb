namespace DockerfileSecrets.Cli.Output.Graphs;

/// <summary>A graph in the language of Graphviz.</summary>
internal static class DotText
{
    private const string Grey = "#999999";

    public static void Write(TextWriter output, PlanGraph graph)
    {
        output.WriteLine("digraph plan {");
        output.WriteLine("  rankdir=LR");
        output.WriteLine("  node [shape=box, fontname=\"sans-serif\"]");
        output.WriteLine("  edge [fontname=\"sans-serif\", fontsize=10]");
        foreach (var stage in graph.Stages)
        {
            var label = Escaped(stage.Name) + (stage.Image is { } image ? "\\n" + Escaped(image) : "");
            output.WriteLine($"  s{stage.Index} [label=\"{label}\"{(stage.IsReached ? "" : $", color=\"{Grey}\", fontcolor=\"{Grey}\"")}]");
        }

        foreach (var (index, secret) in graph.Secrets.Index())
        {
            output.WriteLine($"  x{index} [label=\"{secret.Label(Escaped, "\\n")}\", shape={(secret.IsSsh ? "hexagon" : "ellipse")}, style=filled, fillcolor=\"#fff3cd\"]");
        }

        foreach (var edge in graph.StageEdges)
        {
            var isGrey = !graph.Stages[edge.To].IsReached;
            output.WriteLine($"  s{edge.From} -> s{edge.To} [label=\"{edge.Label}\"{(isGrey ? $", color=\"{Grey}\", fontcolor=\"{Grey}\"" : "")}]");
        }

        foreach (var edge in graph.SecretEdges)
        {
            string?[] attributes =
            [
                edge.Platforms is { } platforms ? $"label=\"{Escaped(platforms)}\"" : null,
                edge.IsOptional ? "style=dashed" : null,
                graph.Stages[edge.Stage].IsReached ? null : $"color=\"{Grey}\"",
            ];
            var given = string.Join(", ", attributes.OfType<string>());
            output.WriteLine($"  x{edge.Secret} -> s{edge.Stage}{(given.Length > 0 ? $" [{given}]" : "")}");
        }

        output.WriteLine("}");
    }

    /// <summary>Text between double quotes: a backslash begins an escape there, and an ampersand an entity of HTML.</summary>
    private static string Escaped(string text) => VisibleText.Of(text).Replace('\t', ' ')
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal);
}
