namespace DockerfileSecrets;

/// <summary>A text with the table of its lines: leads offsets to lines and columns and back.</summary>
/// <remarks>The table is made on first use; reading from several threads is safe.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="text">The text, as it is: nothing is normalised.</param>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>The number of lines, at least 1: what stands behind the last <c>\n</c> counts as a line, even when empty.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => Volatile.Read(ref _lineStarts) ?? MakeLineStarts();

    /// <summary>The place of an offset.</summary>
    /// <param name="offset">An offset in UTF-16 code units, from 0 up to and including the length of the text.</param>
    /// <returns>Line and column, both 1-based.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a place.</summary>
    /// <param name="position">Line and column, both 1-based; a column behind the line's end is taken as its end.</param>
    /// <returns>The offset in UTF-16 code units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line, or the column is below 1.</exception>
    public int GetOffset(LinePosition position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position.Column, 1, nameof(position));
        var line = GetLineSpan(position.Line);
        return Math.Min(line.Start + position.Column - 1, line.End);
    }

    /// <summary>The span of a line, without its <c>\n</c> and the <c>\r</c> before that.</summary>
    /// <param name="line">The line, 1-based.</param>
    /// <returns>The span of what stands on it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        var starts = LineStarts;
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, starts.Length);
        var start = starts[line - 1];
        var end = line == starts.Length ? Text.Length : starts[line] - 1;
        if (line < starts.Length && end > start && Text[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private int[] MakeLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var at = Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        var table = starts.ToArray();
        Volatile.Write(ref _lineStarts, table);
        return table;
    }
}
