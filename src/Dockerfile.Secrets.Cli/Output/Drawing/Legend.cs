using System.Text;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>What the signs of a picture mean; only those that are in it.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="Width">How wide it is at most.</param>
internal sealed record Legend(string Svg, int Width)
{
    public const int Height = 20;

    private const int SignWidth = 24;
    private const int Gap = 28;

    public static Legend Of(GraphLayout layout)
    {
        var rows = layout.Cards.SelectMany(card => card.Shape.Card.Rows).Select(row => row.Kind).ToHashSet();
        var svg = new StringBuilder();
        var x = 0;
        Add(rows.Contains(CardRowKind.Secret), GraphSigns.Of(CardRowKind.Secret, x, 1), "a secret enters");
        Add(rows.Contains(CardRowKind.Agent), GraphSigns.Of(CardRowKind.Agent, x, 1), "an ssh agent enters");
        Add(rows.Contains(CardRowKind.Leak), GraphSigns.Of(CardRowKind.Leak, x, 1), "a secret leaks");
        Add(
            layout.Cards.Any(card => !card.Shape.Card.IsReached),
            FormattableString.Invariant($"<g class=\"off\"><rect class=\"card\" x=\"{x + 1}\" y=\"3\" width=\"17\" height=\"12\" rx=\"3\"/></g>\n"),
            "a stage that the target does not need");
        return new Legend(svg.ToString(), Math.Max(0, x - Gap));

        void Add(bool isThere, string sign, string text)
        {
            if (isThere)
            {
                svg.Append(sign).Append(FormattableString.Invariant($"<text class=\"m\" font-size=\"12\" x=\"{x + SignWidth}\" y=\"13\">{text}</text>\n"));
                x += SignWidth + TextMeasure.Width(text, CardShape.TextSize, false) + Gap;
            }
        }
    }
}
