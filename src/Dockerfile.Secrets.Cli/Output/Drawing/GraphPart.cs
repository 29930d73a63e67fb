using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Stages that hang together, laid out.</summary>
internal sealed record GraphPart(ImmutableArray<PlacedCard> Cards, ImmutableArray<PlacedLine> Lines, int Width, int Height)
{
    /// <summary>How many columns a line passes at most. Longer ones would be lines only: the row of the card names the stage.</summary>
    private const int LongestLine = 12;

    /// <summary>The parts in the order of their first stages.</summary>
    public static IEnumerable<GraphPart> Of(CardShape[] shapes)
    {
        var roots = Enumerable.Range(0, shapes.Length).ToArray();
        foreach (var shape in shapes)
        {
            foreach (var source in Sources(shape))
            {
                var (one, other) = (Root(roots, source.From), Root(roots, shape.Card.Index));
                roots[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return shapes.GroupBy(shape => Root(roots, shape.Card.Index)).Select(part => Make([.. part]));
    }

    private static int Root(int[] roots, int index)
    {
        while (roots[index] != index)
        {
            index = roots[index];
        }

        return index;
    }

    /// <summary>The rows that a line leads to. One to an earlier stage would be a circle, which no build runs: the row says it, and no line is drawn.</summary>
    private static IEnumerable<(int From, int Port)> Sources(CardShape shape) =>
        shape.Rows.Where(row => row.Row.From < shape.Card.Index).Select(row => (row.Row.From!.Value, row.Port));

    private static GraphPart Make(CardShape[] shapes)
    {
        var layerOf = Layers(shapes);
        var layers = Enumerable.Range(0, layerOf.Values.Max() + 1).Select(_ => new List<LayoutNode>()).ToArray();
        var nodes = shapes.ToDictionary(shape => shape.Card.Index, shape => new LayoutNode(layerOf[shape.Card.Index], shape.Width, shape.Height, shape.OutPort));
        var passages = new Dictionary<(int Stage, int Layer), LayoutNode>();
        var ways = new List<(int From, int To, List<LayoutNode> Nodes, int Port)>();
        foreach (var shape in shapes)
        {
            var to = nodes[shape.Card.Index];
            layers[to.Layer].Add(to);
            foreach (var (from, port) in Sources(shape).Where(source => to.Layer - layerOf[source.From] <= LongestLine))
            {
                var way = new List<LayoutNode> { nodes[from] };
                for (var layer = layerOf[from] + 1; layer < to.Layer; layer++)
                {
                    // All lines of a stage share their way as long as they can.
                    if (!passages.TryGetValue((from, layer), out var passage))
                    {
                        passages[(from, layer)] = passage = new LayoutNode(layer, 0, 0, 0);
                        layers[layer].Add(passage);
                        LayoutNode.Link(way[^1], passage, 0);
                    }

                    way.Add(passage);
                }

                LayoutNode.Link(way[^1], to, port);
                way.Add(to);
                ways.Add((from, shape.Card.Index, way, port));
            }
        }

        LayerOrder.Improve(layers);
        LayerPlaces.Settle(layers);
        var widths = Array.ConvertAll(layers, layer => layer.Max(node => node.Width));
        var lefts = new int[layers.Length];
        for (var i = 1; i < lefts.Length; i++)
        {
            lefts[i] = lefts[i - 1] + widths[i - 1] + GraphLayout.ColumnGap;
        }

        return new GraphPart(
            [.. shapes.Select(shape => (Shape: shape, Node: nodes[shape.Card.Index])).Select(p => new PlacedCard(p.Shape, lefts[p.Node.Layer], p.Node.Y, widths[p.Node.Layer]))],
            [.. ways.Select(way => new PlacedLine(way.From, way.To, [.. Points(way.Nodes, way.Port, lefts, widths)]))],
            lefts[^1] + widths[^1],
            layers.SelectMany(layer => layer).Max(node => node.Y + node.Height));
    }

    /// <summary>The column of each stage: behind all that it takes from; one that takes from none stands right before the first that needs it.</summary>
    private static Dictionary<int, int> Layers(CardShape[] shapes)
    {
        var layers = new Dictionary<int, int>();
        foreach (var shape in shapes)
        {
            layers[shape.Card.Index] = Sources(shape).Select(source => layers[source.From] + 1).DefaultIfEmpty(0).Max();
        }

        var users = shapes.SelectMany(shape => Sources(shape).Select(source => (source.From, To: shape.Card.Index))).ToLookup(e => e.From, e => e.To);
        foreach (var shape in shapes.Where(shape => !Sources(shape).Any() && users.Contains(shape.Card.Index)))
        {
            layers[shape.Card.Index] = users[shape.Card.Index].Min(user => layers[user]) - 1;
        }

        return layers;
    }

    private static IEnumerable<(int X, int Y)> Points(List<LayoutNode> way, int port, int[] lefts, int[] widths)
    {
        yield return (lefts[way[0].Layer] + widths[way[0].Layer], way[0].Y + way[0].OutPort);
        foreach (var passage in way[1..^1])
        {
            yield return (lefts[passage.Layer], passage.Y);
            yield return (lefts[passage.Layer] + widths[passage.Layer], passage.Y);
        }

        yield return (lefts[way[^1].Layer], way[^1].Y + port);
    }
}
