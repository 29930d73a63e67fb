using System.Text;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>How wide a text is at most, without asking a font.</summary>
/// <remarks>The widths are those of DejaVu Sans, regular and bold: of the fonts that browsers take for <c>sans-serif</c> the widest, so that
/// text is shorter than measured elsewhere and never longer.</remarks>
internal static class TextMeasure
{
    /// <summary>In hundredths of the font size, from the blank to the tilde.</summary>
    private static readonly byte[] Regular =
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
        100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
    ];

    private static readonly byte[] Bold =
    [
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 59,
        100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50,
        50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
    ];

    /// <summary>Letters beyond ASCII, of which the widest Cyrillic ones in bold are this wide.</summary>
    private const int Letter = 157;

    /// <summary>Emoji and whatever else fonts draw wider than their size.</summary>
    private const int Symbol = 200;

    /// <summary>The width in pixels, rounded up.</summary>
    public static int Width(string text, int size, bool isBold)
    {
        var table = isBold ? Bold : Regular;
        var sum = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += rune.Value is >= ' ' and <= '~' ? table[rune.Value - ' '] : rune.Value < 0x2000 ? Letter : Symbol;
        }

        return ((sum * size) + 99) / 100;
    }

    /// <summary>Cuts a text into lines that fit: behind blanks and separators where there are some, else anywhere. Nothing is left out.</summary>
    public static IEnumerable<string> Wrap(string text, int width, int size, bool isBold)
    {
        var line = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && Width((line + word).TrimEnd(), size, isBold) > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            foreach (var rune in word.EnumerateRunes())
            {
                if (line.Length > 0 && Width(line + rune.ToString(), size, isBold) > width && rune.Value != ' ')
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(rune.ToString());
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString().TrimEnd();
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '/' or '-' or '_' or '.' or ',' or ':' or '@' or '=' && i + 1 < text.Length && text[i + 1] != ' ')
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
