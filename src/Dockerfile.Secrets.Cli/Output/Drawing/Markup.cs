using System.Text;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>Text of a Dockerfile inside HTML and SVG, attributes included: it means itself, whatever it holds.</summary>
internal static class Markup
{
    /// <summary>Text on one line.</summary>
    public static string Text(string text) => Escaped(VisibleText.Of(text).Replace('\t', ' '));

    /// <summary>Text of our own that may hold line breaks, such as a command.</summary>
    public static string Block(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Escaped(VisibleText.Of(line))));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",

                // XML knows neither of the two, and an SVG that holds one does not open at all.
                '\uFFFE' or '\uFFFF' => "\uFFFD",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
