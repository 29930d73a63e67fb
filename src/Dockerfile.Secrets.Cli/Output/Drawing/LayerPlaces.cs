namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Gives every node its height in the picture: as near as the others of its column allow to where its lines come to the heads of cards.
/// Were they straight, each stage of a chain would stand higher than the one before, since a line leaves at the head and enters below it.</summary>
internal static class LayerPlaces
{
    private const int Sweeps = 8;
    private const int CardGap = 28;
    private const int LineGap = 14;

    /// <summary>How far below the head of a card a line may enter that comes at the height of the head.</summary>
    private const int FreeBend = 64;

    public static void Settle(List<LayoutNode>[] layers)
    {
        foreach (var layer in layers)
        {
            Place(layer, _ => 0);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var layer in isForward ? layers : layers.Reverse())
            {
                Place(layer, node => isForward ? FromSources(node) : FromTargets(node));
            }
        }

        var least = layers.SelectMany(layer => layer).Min(node => node.Top);
        foreach (var node in layers.SelectMany(layer => layer))
        {
            node.Y = (int)Math.Round(node.Top - least);
        }
    }

    private static double FromSources(LayoutNode node) =>
        node.Sources.Count == 0 ? node.Top : node.Sources.Average(s => s.Node.Top + s.Node.OutPort - Aim(node, s.Port));

    private static double FromTargets(LayoutNode node) =>
        node.Targets.Count == 0 ? node.Top : node.Targets.Average(t => t.Node.Top + Aim(t.Node, t.Port) - node.OutPort);

    private static double Aim(LayoutNode node, int port) => node.IsPassage ? port : node.OutPort + Math.Max(0, port - node.OutPort - FreeBend);

    /// <summary>The places nearest to the wanted ones that keep order and distance: an isotonic regression, by joining neighbours that are too near.</summary>
    private static void Place(List<LayoutNode> layer, Func<LayoutNode, double> wanted)
    {
        var blocks = new List<(double Sum, double Weight, int Count)>();
        var offsets = new double[layer.Count];
        for (var i = 0; i < layer.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + layer[i - 1].Height + (layer[i - 1].IsPassage || layer[i].IsPassage ? LineGap : CardGap);

            // A line that bends on its way is worse than one that bends at a card.
            var weight = layer[i].IsPassage ? 4 : 1;
            var block = (Sum: weight * (wanted(layer[i]) - offsets[i]), Weight: (double)weight, Count: 1);
            while (blocks is [.., var before] && before.Sum / before.Weight > block.Sum / block.Weight)
            {
                block = (before.Sum + block.Sum, before.Weight + block.Weight, before.Count + block.Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var index = 0;
        foreach (var (sum, weight, count) in blocks)
        {
            for (var last = index + count; index < last; index++)
            {
                layer[index].Top = (sum / weight) + offsets[index];
            }
        }
    }
}
