namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>A card, or the place where a line passes a column, while the picture is laid out.</summary>
internal sealed class LayoutNode(int layer, int width, int height, int outPort)
{
    /// <summary>The column.</summary>
    public int Layer { get; } = layer;

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Where lines leave, below the upper edge.</summary>
    public int OutPort { get; } = outPort;

    /// <summary>What lines come from, and where they enter below the upper edge. All stand one column before.</summary>
    public List<(LayoutNode Node, int Port)> Sources { get; } = [];

    /// <summary>Where lines lead, and where they enter there. All stand one column behind.</summary>
    public List<(LayoutNode Node, int Port)> Targets { get; } = [];

    /// <summary>The place in the column, from the top.</summary>
    public int Order { get; set; }

    public double Top { get; set; }

    public int X { get; set; }

    public int Y { get; set; }

    /// <summary>Whether a line passes here and no card stands.</summary>
    public bool IsPassage => Width == 0;

    public static void Link(LayoutNode from, LayoutNode to, int port)
    {
        from.Targets.Add((to, port));
        to.Sources.Add((from, port));
    }
}
