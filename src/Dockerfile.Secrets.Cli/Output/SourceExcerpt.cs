using System.Text;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output;

/// <summary>The part of a line that is shown with a span underlined.</summary>
/// <param name="Line">The line, or the part of a long one around the span.</param>
/// <param name="Blank">What stands below the line before the carets; it has the line's tabs.</param>
/// <param name="Carets">The carets, at least one.</param>
internal sealed record SourceExcerpt(string Line, string Blank, string Carets)
{
    private const int Width = 100;
    private const int Before = 30;
    private const string Gap = "...";

    public static SourceExcerpt Of(ReadText read, TextSpan span)
    {
        var lineSpan = read.GetLineSpan(read.GetPosition(span.Start).Line);
        var line = read.File.Text.AsSpan(lineSpan.Start, lineSpan.Length);

        // A span over several lines is cut at the end of the first; one at a line end still gets a caret.
        var start = Math.Clamp(span.Start - lineSpan.Start, 0, line.Length);
        var end = Math.Clamp(span.End - lineSpan.Start, start, line.Length);
        if (line.Length <= Width)
        {
            return Make("", VisibleText.Of(line), "", start, end);
        }

        var first = Math.Clamp(start - Before, 0, line.Length - Width);
        first = first > 0 && char.IsLowSurrogate(line[first]) ? first + 1 : first;
        var last = Math.Min(first + Width, line.Length);
        last = last < line.Length && char.IsLowSurrogate(line[last]) ? last - 1 : last;
        return Make(first > 0 ? Gap : "", VisibleText.Of(line[first..last]), last < line.Length ? Gap : "", start - first, Math.Min(end, last) - first);
    }

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
