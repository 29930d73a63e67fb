using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Writes a laid out plan as SVG.</summary>
internal sealed class GraphSvg
{
    private const int Margin = 28;
    private const int ArrowLength = 20;

    private readonly GraphLayout _layout;
    private readonly string _name;
    private readonly string? _links;
    private readonly StringBuilder _svg = new();

    /// <param name="layout">What is drawn.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="links">What stands before the number of a line in the fragment of a link; <see langword="null"/> to draw a picture without links.</param>
    private GraphSvg(GraphLayout layout, string name, string? links)
    {
        _layout = layout;
        _name = name;
        _links = links;
    }

    private int LegendTop => _layout.Height + (2 * Margin);

    /// <summary>A picture that stands alone: a file, or an image of a page.</summary>
    public static string Picture(GraphLayout layout, string name)
    {
        var svg = new GraphSvg(layout, name, null);
        svg.Write();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg._svg;
    }

    /// <summary>A part of a page, whose rows lead to the lines of the file. The page has the style.</summary>
    public static string Part(GraphLayout layout, string name, string links)
    {
        var svg = new GraphSvg(layout, name, links);
        svg.Write();
        return svg._svg.ToString();
    }

    private void Write()
    {
        var legend = Legend.Of(_layout);
        var width = Math.Max(_layout.Width + (2 * (Margin + ArrowLength)), legend.Width + (2 * Margin));
        var height = LegendTop + Legend.Height + Margin;
        var label = Markup.Text($"Build graph of {_name}");
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"g\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" ");
        if (_links is null)
        {
            Add($"role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">{label}</title>\n<desc id=\"desc\">{Markup.Text(GraphWords.Summary(_layout.Cards))}</desc>\n");
            Add($"<style>\n{GraphStyle.All}\n</style>\n");
        }
        else
        {
            Add($"role=\"group\" aria-label=\"{label}\">\n");
        }

        Add($"<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n<g transform=\"translate({Margin + ArrowLength},{Margin})\">\n");
        foreach (var line in _layout.Lines)
        {
            WriteLine(line);
        }

        foreach (var card in _layout.Cards)
        {
            WriteCard(card);
        }

        Add($"</g>\n<g transform=\"translate({Margin},{LegendTop})\">\n{legend.Svg}</g>\n</svg>\n");
    }

    private void WriteLine(PlacedLine line)
    {
        var points = line.Points;
        Add($"<path class=\"line\" d=\"M{points[0].X} {points[0].Y}");
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            var (from, to) = (points[i], points[i + 1]);
            var isLast = i + 2 == points.Length;
            var end = isLast ? to.X - 7 : to.X;
            var middle = (from.X + end) / 2;
            Add(from.Y == to.Y ? $" L{end} {to.Y}" : $" C{middle} {from.Y} {middle} {to.Y} {end} {to.Y}");
            if (!isLast)
            {
                Add($" L{points[i + 2].X} {points[i + 2].Y}");
            }
        }

        Add($"\"/>\n{Tip("tip", points[^1].X, points[^1].Y)}");
    }

    private void WriteCard(PlacedCard placed)
    {
        var shape = placed.Shape;
        var card = shape.Card;
        var (w, h) = (placed.Width, shape.Height);
        Add($"<g{(card.IsReached ? "" : " class=\"off\"")} transform=\"translate({placed.X},{placed.Y})\">\n");
        Add($"<rect class=\"card\" width=\"{w}\" height=\"{h}\" rx=\"7\"/>\n");
        var head = shape.Rows.IsEmpty ? $"M1 8Q1 1 8 1H{w - 8}Q{w - 1} 1 {w - 1} 8V{h - 8}Q{w - 1} {h - 1} {w - 8} {h - 1}H8Q1 {h - 1} 1 {h - 8}Z"
            : $"M1 {shape.HeadHeight - 4}V8Q1 1 8 1H{w - 8}Q{w - 1} 1 {w - 1} 8V{shape.HeadHeight - 4}Z";
        Begin($"Stage {card.Name}, line {card.Line}", card.Line);
        Add($"<path class=\"head\" d=\"{head}\"/>\n");
        foreach (var line in shape.Head)
        {
            WriteText(line, 10);
        }

        End();
        foreach (var row in shape.Rows)
        {
            WriteRow(row, w);
        }

        Add("</g>\n");
    }

    private void WriteRow(RowShape row, int width)
    {
        if (row.Row.Kind == CardRowKind.Stage)
        {
            foreach (var line in row.Lines)
            {
                WriteText(line, 14);
            }

            return;
        }

        var isLeak = row.Row.Kind == CardRowKind.Leak;
        Begin($"{GraphWords.Of(row.Row)}, line {row.Row.Line}", row.Row.Line);
        Add($"<rect class=\"{(isLeak ? "leak" : "secret")}\" x=\"6\" y=\"{row.Top}\" width=\"{width - 12}\" height=\"{row.Height}\" rx=\"4\"/>\n");
        Add($"<g role=\"img\" aria-label=\"{GraphWords.Sign(row.Row.Kind)}\">{GraphSigns.Of(row.Row.Kind, 10, row.Top + 6)}</g>\n");
        foreach (var line in row.Lines)
        {
            WriteText(isLeak && line.IsBold ? line with { Style = "leak-text" } : line, 10 + CardShape.SignWidth);
        }

        End();
        Add(isLeak
            ? $"<path class=\"leak-ink\" stroke-width=\"2\" d=\"M{width} {row.Port}H{width + ArrowLength - 6}\"/>\n{Tip("leak-ink", width + ArrowLength, row.Port)}"
            : $"<path class=\"secret-ink\" stroke-width=\"2\" d=\"M{-ArrowLength} {row.Port}H-6\"/>\n{Tip("secret-ink", 0, row.Port)}");
    }

    private void WriteText(TextLine line, int x) =>
        Add($"<text class=\"{line.Style}{(line.IsBold ? " b" : "")}\" font-size=\"{line.Size}\" x=\"{x}\" y=\"{line.Baseline}\">{Markup.Text(line.Text)}</text>\n");

    private void Begin(string label, int line) =>
        Add(_links is null ? $"<g>\n<title>{Markup.Text(label)}</title>\n" : $"<a href=\"#{_links}{line}\">\n");

    private void End() => Add(_links is null ? "</g>\n" : "</a>\n");

    private static string Tip(string style, int x, int y) => string.Create(CultureInfo.InvariantCulture, $"<path class=\"{style}\" stroke-width=\"0\" d=\"M{x} {y}l-9 -4.5v9z\"/>\n");

    private void Add(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private void Add(string text) => _svg.Append(text);
}
