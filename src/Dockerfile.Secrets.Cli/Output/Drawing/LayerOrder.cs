namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Orders every column so that few lines cross: each node goes to the mean of its neighbours, there and back, and the best order found is kept.</summary>
internal static class LayerOrder
{
    private const int Rounds = 12;

    public static void Improve(List<LayoutNode>[] layers)
    {
        Number(layers);
        var best = layers.Select(layer => layer.ToArray()).ToArray();
        var least = Crossings(layers);
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            var isForward = round % 2 == 0;
            foreach (var layer in isForward ? layers : layers.Reverse())
            {
                // invariant: OrderBy is stable, so that equal means keep the order of the file.
                var sorted = layer.OrderBy(node => Mean(isForward ? node.Sources : node.Targets, node.Order)).ToArray();
                layer.Clear();
                layer.AddRange(sorted);
                Number(layer);
            }

            var crossings = Crossings(layers);
            if (crossings < least)
            {
                least = crossings;
                best = layers.Select(layer => layer.ToArray()).ToArray();
            }
        }

        foreach (var (layer, order) in layers.Zip(best))
        {
            layer.Clear();
            layer.AddRange(order);
            Number(layer);
        }
    }

    private static void Number(IEnumerable<List<LayoutNode>> layers)
    {
        foreach (var layer in layers)
        {
            Number(layer);
        }
    }

    private static void Number(List<LayoutNode> layer)
    {
        foreach (var (index, node) in layer.Index())
        {
            node.Order = index;
        }
    }

    private static double Mean(List<(LayoutNode Node, int Port)> neighbours, int otherwise) =>
        neighbours.Count == 0 ? otherwise : neighbours.Average(n => (double)n.Node.Order);

    private static long Crossings(List<LayoutNode>[] layers) => layers.Sum(layer =>
    {
        // Lines that enter one card at different ports cross too, when they come in another order.
        var ends = layer.SelectMany(node => node.Sources.Select(source => (From: source.Node.Order, To: ((long)node.Order << 32) + source.Port)))
            .OrderBy(line => line.From).ThenBy(line => line.To).Select(line => line.To).ToArray();
        return Inversions(ends);
    });

    /// <summary>How many pairs stand in the wrong order: each number counts those before it that are greater, by a tree of partial sums.</summary>
    private static long Inversions(long[] numbers)
    {
        var ranks = numbers.Distinct().Order().Select((number, rank) => (number, rank)).ToDictionary(p => p.number, p => p.rank + 1);
        var sums = new int[ranks.Count + 1];
        var inversions = 0L;
        foreach (var (before, number) in numbers.Index())
        {
            var notGreater = 0;
            for (var i = ranks[number]; i > 0; i -= i & -i)
            {
                notGreater += sums[i];
            }

            inversions += before - notGreater;
            for (var i = ranks[number]; i < sums.Length; i += i & -i)
            {
                sums[i]++;
            }
        }

        return inversions;
    }
}
