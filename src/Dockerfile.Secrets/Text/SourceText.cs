namespace DockerfileSecrets;

/// <summary>A text with the table of its lines: leads offsets to lines and columns and back.</summary>
/// <remarks>The table is made on first use; reading from several threads is safe.</remarks>
public sealed class SourceText
{
    private readonly Func<string>? _make;
    private string? _text;
    private int[]? _lineStarts;

    /// <summary>Wraps a text.</summary>
    /// <param name="text">The text, as it is: nothing is normalised.</param>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        Length = text.Length;
    }

    /// <summary>A text that is made when it is first asked for: that of a changed document is mostly not, and costs more than the change.</summary>
    internal SourceText(int length, Func<string> make)
    {
        _make = make;
        Length = length;
    }

    /// <summary>The text itself.</summary>
    public string Text => Made ?? Make();

    /// <summary>The text, when it is there already.</summary>
    internal string? Made => Volatile.Read(ref _text);

    /// <summary>How long the text is, in UTF-16 code units; it need not be made for that.</summary>
    internal int Length { get; }

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
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
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

    /// <summary>Of several threads that make it one wins: all get the same string.</summary>
    private string Make() => Interlocked.CompareExchange(ref _text, _make!(), null) ?? _text!;

    private int[] MakeLineStarts()
    {
        var starts = new List<int> { 0 };
        var text = Text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        var table = starts.ToArray();
        Volatile.Write(ref _lineStarts, table);
        return table;
    }
}
