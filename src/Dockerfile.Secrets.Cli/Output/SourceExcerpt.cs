using System.Text;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output;

/// <summary>The part of a line that is shown with a span underlined.</summary>
/// <param name="Line">The line, or the part of a long one around the span.</param>
/// <param name="Blank">What stands below the line before the carets; it has the line's tabs.</param>
/// <param name="Carets">The carets, at least one.</param>
internal sealed record SourceExcerpt(string Line, string Blank, string Carets)
{
    private const int Before = 30;
    private const string Gap = "...";

    /// <summary>The widest that a tab can be.</summary>
    private const int TabWidth = 8;

    /// <param name="read">The file.</param>
    /// <param name="span">What is underlined, as far as it stands on its first line.</param>
    /// <param name="room">How many columns the line may take.</param>
    public static SourceExcerpt Of(ReadText read, TextSpan span, int room)
    {
        var lineSpan = read.GetLineSpan(read.GetPosition(span.Start).Line);
        var line = read.File.Text.AsSpan(lineSpan.Start, lineSpan.Length);

        // A span over several lines is cut at the end of the first; one at a line end still gets a caret.
        var start = Math.Clamp(span.Start - lineSpan.Start, 0, line.Length);
        var end = Math.Clamp(span.End - lineSpan.Start, start, line.Length);
        if (Forward(line, 0, room) == line.Length)
        {
            return Make("", VisibleText.Of(line), "", start, end);
        }

        var inner = room - (2 * Gap.Length);
        var first = Back(line, start, Math.Min(Before, inner / 2));
        var last = Forward(line, first, inner);
        first = last == line.Length ? Back(line, last, inner) : first;
        return Make(first > 0 ? Gap : "", VisibleText.Of(line[first..last]), last < line.Length ? Gap : "", start - first, Math.Min(end, last) - first);
    }

    /// <summary>Where a part ends that begins at an offset and takes no more columns than there are.</summary>
    private static int Forward(ReadOnlySpan<char> line, int from, int columns)
    {
        while (from < line.Length)
        {
            Rune.DecodeFromUtf16(line[from..], out var rune, out var length);
            columns -= Width(rune);
            if (columns < 0)
            {
                break;
            }

            from += length;
        }

        return from;
    }

    /// <summary>Where a part begins that ends at an offset and takes no more columns than there are.</summary>
    private static int Back(ReadOnlySpan<char> line, int to, int columns)
    {
        while (to > 0)
        {
            Rune.DecodeLastFromUtf16(line[..to], out var rune, out var length);
            columns -= Width(rune);
            if (columns < 0)
            {
                break;
            }

            to -= length;
        }

        return to;
    }

    private static int Width(Rune rune) => rune.Value == '\t' ? TabWidth : VisibleText.Width(rune);

    private static SourceExcerpt Make(string before, string line, string after, int start, int end)
    {
        var blank = new StringBuilder().Append(' ', before.Length);
        foreach (var (index, part) in line[..start].Split('\t').Index())
        {
            // A tab below a tab leads to the same column, however wide the terminal makes it.
            blank.Append(index == 0 ? "" : "\t").Append(' ', VisibleText.Width(part));
        }

        var carets = new string('^', Math.Max(1, VisibleText.Width(line.AsSpan(start..end))));
        return new SourceExcerpt(before + line + after, blank.ToString(), carets);
    }
}
