using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>A card with its text cut into lines, and where each line stands below the card's upper left corner.</summary>
internal sealed class CardShape
{
    public const int TitleSize = 14;
    public const int TextSize = 12;
    public const int RemarkSize = 11;

    /// <summary>What a row keeps free on its left, for its sign.</summary>
    public const int SignWidth = 24;

    private const int Padding = 10;
    private const int MostText = 250;
    private const int LeastWidth = 150;

    private CardShape(StageCard card, ImmutableArray<TextLine> head, ImmutableArray<RowShape> rows, int headHeight, int height)
    {
        Card = card;
        Head = head;
        Rows = rows;
        HeadHeight = headHeight;
        Height = height;
        var widest = head.Select(line => line.Width + (2 * Padding)).Concat(rows.SelectMany(row => row.Lines).Select(line => line.Width + SignWidth + (2 * Padding)));
        Width = Math.Max(LeastWidth, widest.Max());
    }

    public StageCard Card { get; }

    public ImmutableArray<TextLine> Head { get; }

    public ImmutableArray<RowShape> Rows { get; }

    public int HeadHeight { get; }

    public int Height { get; }

    /// <summary>The least width; the picture gives all cards of a column the same.</summary>
    public int Width { get; }

    /// <summary>Where what leaves the stage begins.</summary>
    public int OutPort => HeadHeight / 2;

    public static CardShape Of(StageCard card)
    {
        var y = 8;
        var head = Lines(card.Name, TitleSize, true, "t", ref y).Concat(Lines(card.Remark, RemarkSize, false, "m", ref y)).ToImmutableArray();
        var headHeight = y += 8;
        var rows = ImmutableArray.CreateBuilder<RowShape>(card.Rows.Length);
        foreach (var row in card.Rows)
        {
            var top = y;
            y += 5;
            var lines = row.Kind == CardRowKind.Stage
                ? Lines(row.Remark, RemarkSize, false, "m", ref y).Concat(Lines(row.Title, TextSize, false, "t", ref y)).ToImmutableArray()
                : Lines(row.Title, TextSize, true, "t", ref y).Concat(Lines(Remark(row), RemarkSize, false, "m", ref y)).ToImmutableArray();
            y += 6;
            rows.Add(new RowShape(row, lines, top, y - top));
            y += 4;
        }

        return new CardShape(card, head, rows.ToImmutable(), headHeight, rows.Count > 0 ? y + 2 : y);
    }

    private static string Remark(CardRow row) => FormattableString.Invariant($"line {row.Line}: {row.Remark}");

    private static List<TextLine> Lines(string text, int size, bool isBold, string style, ref int y)
    {
        var lines = new List<TextLine>();
        foreach (var line in TextMeasure.Wrap(text, MostText, size, isBold))
        {
            y += size + 3;
            lines.Add(new TextLine(line, style, size, isBold, TextMeasure.Width(line, size, isBold), y - 3));
        }

        return lines;
    }
}

/// <summary>A line of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">The class: <c>t</c> for a name, <c>m</c> for a remark.</param>
/// <param name="Size">The size of the font in pixels.</param>
/// <param name="IsBold">Whether the font is bold.</param>
/// <param name="Width">The most that it takes, in pixels.</param>
/// <param name="Baseline">Where it stands, below the card's upper edge.</param>
internal sealed record TextLine(string Text, string Style, int Size, bool IsBold, int Width, int Baseline);

/// <summary>A row and its place.</summary>
/// <param name="Row">The row.</param>
/// <param name="Lines">Its text.</param>
/// <param name="Top">Where it begins, below the card's upper edge.</param>
/// <param name="Height">How high it is.</param>
internal sealed record RowShape(CardRow Row, ImmutableArray<TextLine> Lines, int Top, int Height)
{
    /// <summary>Where an arrow enters or leaves.</summary>
    public int Port => Top + (Height / 2);
}
