using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Where the cards of a plan stand and which way the lines between them go: columns from left to right, each stage behind all that it takes
/// from. Cards never overlap, and lines pass columns between them.</summary>
/// <param name="Cards">The cards, in the order of the stages.</param>
/// <param name="Lines">The lines between them.</param>
/// <param name="Width">The width of it all.</param>
/// <param name="Height">The height of it all.</param>
internal sealed record GraphLayout(ImmutableArray<PlacedCard> Cards, ImmutableArray<PlacedLine> Lines, int Width, int Height)
{
    /// <summary>What stands between two columns: lines bend there, secrets enter and leak.</summary>
    public const int ColumnGap = 76;

    private const int RowGap = 36;
    private const int UsualWidth = 1100;

    public static GraphLayout Of(ImmutableArray<StageCard> stages)
    {
        // Where lines come from is known once it is laid out: then the rows that they lead to can stand in that order, and cross no more.
        var heights = Arrange(stages).Lines.ToDictionary(line => (line.To, line.From), line => line.Points[^2].Y);
        return Arrange([.. stages.Select(stage => stage with { Rows = [.. stage.Rows.OrderBy(row => row.From is { } from ? heights.GetValueOrDefault((stage.Index, from)) : int.MaxValue)] })]);
    }

    private static GraphLayout Arrange(ImmutableArray<StageCard> stages)
    {
        var shapes = stages.Select(CardShape.Of).ToArray();
        var parts = GraphPart.Of(shapes).ToArray();
        var most = Math.Max(UsualWidth, parts.Select(part => part.Width).DefaultIfEmpty(0).Max());

        // What hangs together is laid out alone; the parts fill rows, as words fill lines.
        var (x, y, rowHeight, width) = (0, 0, 0, 0);
        var cards = new List<PlacedCard>();
        var lines = new List<PlacedLine>();
        foreach (var part in parts)
        {
            if (x > 0 && x + part.Width > most)
            {
                (x, y, rowHeight) = (0, y + rowHeight + RowGap, 0);
            }

            cards.AddRange(part.Cards.Select(card => card with { X = card.X + x, Y = card.Y + y }));
            lines.AddRange(part.Lines.Select(line => line.Moved(x, y)));
            width = Math.Max(width, x + part.Width);
            x += part.Width + ColumnGap;
            rowHeight = Math.Max(rowHeight, part.Height);
        }

        return new GraphLayout([.. cards.OrderBy(card => card.Shape.Card.Index)], [.. lines], width, y + rowHeight);
    }
}

/// <summary>A card and its place.</summary>
internal sealed record PlacedCard(CardShape Shape, int X, int Y, int Width);

/// <summary>A line from a stage to one that takes from it.</summary>
/// <param name="From">The stage that gives.</param>
/// <param name="To">The stage that takes.</param>
/// <param name="Points">The ends of its straight parts, two by two: between them it bends.</param>
internal sealed record PlacedLine(int From, int To, ImmutableArray<(int X, int Y)> Points)
{
    public PlacedLine Moved(int x, int y) => this with { Points = [.. Points.Select(point => (point.X + x, point.Y + y))] };
}
