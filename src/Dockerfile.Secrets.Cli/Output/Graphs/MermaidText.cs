using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Cli.Output.Graphs;

/// <summary>A graph as a flowchart of Mermaid.</summary>
internal static class MermaidText
{
    public static void Write(TextWriter output, PlanGraph graph)
    {
        output.WriteLine("flowchart LR");
        foreach (var stage in graph.Stages)
        {
            output.WriteLine($"  s{stage.Index}[\"{Escaped(stage.Name)}{(stage.Image is { } image ? $"<br/>{Escaped(image)}" : "")}\"]");
        }

        foreach (var (index, secret) in graph.Secrets.Index())
        {
            var (open, close) = secret.IsSsh ? ("{{", "}}") : ("([", "])");
            output.WriteLine($"  x{index}{open}\"{secret.Label(Escaped, "<br/>")}\"{close}");
        }

        foreach (var edge in graph.StageEdges)
        {
            output.WriteLine($"  s{edge.From} -->|\"{edge.Label}\"| s{edge.To}");
        }

        foreach (var edge in graph.SecretEdges)
        {
            var label = edge.Platforms is { } platforms ? $"|\"{Escaped(platforms)}\"|" : "";
            output.WriteLine($"  x{edge.Secret} {(edge.IsOptional ? "-.->" : "-->")}{label} s{edge.Stage}");
        }

        WriteClass(output, "secret", "fill:#fff3cd,stroke:#b8860b,color:#333", graph.Secrets.Select((_, index) => $"x{index}"));
        WriteClass(output, "unreached", "fill:#f0f0f0,stroke:#bbb,color:#999", graph.Stages.Where(stage => !stage.IsReached).Select(stage => $"s{stage.Index}"));
    }

    private static void WriteClass(TextWriter output, string name, string style, IEnumerable<string> nodes)
    {
        var list = string.Join(',', nodes);
        if (list.Length > 0)
        {
            output.WriteLine($"  classDef {name} {style}");
            output.WriteLine($"  class {list} {name}");
        }
    }

    /// <summary>Writes whatever could mean something to Mermaid, to HTML or to Markdown by its number.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in VisibleText.Of(text).Replace('\t', ' ').EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || "-_./:@, ()$+".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal))
            {
                escaped.Append(rune.ToString());
            }
            else
            {
                escaped.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }

        return escaped.ToString();
    }
}
