namespace DockerfileSecrets;

/// <summary>An instruction with continuations as one line, and the way from its offsets back to the physical lines that it was joined from.</summary>
/// <param name="source">The text of the document.</param>
/// <param name="text">The joined line.</param>
/// <param name="pieces">For each joined piece its offset in the joined line, ascending from 0; then for each its offset in the element's
/// text.</param>
/// <param name="lineEnds">How many line feeds the instruction has, without heredocs.</param>
internal sealed class ContinuationMap(string source, string text, int[] pieces, int lineEnds)
{
    public string Source { get; } = source;

    public string Text { get; } = text;

    /// <summary>How many line feeds the element has.</summary>
    public int LineEnds { get; } = lineEnds;

    private int Count => pieces.Length / 2;

    /// <summary>The same with line feeds of heredocs behind the line.</summary>
    public ContinuationMap WithLineEnds(int more) => more == 0 ? this : new(Source, Text, pieces, LineEnds + more);

    public int ToRelative(int offset)
    {
        var index = IndexOfPiece(offset);
        return pieces[Count + index] + (offset - pieces[index]);
    }

    private int IndexOfPiece(int offset)
    {
        // Mostly it is the start or the end of the line that is asked for.
        if (offset < pieces[1])
        {
            return 0;
        }

        if (offset >= pieces[Count - 1])
        {
            return Count - 1;
        }

        // Pieces may be empty (a line that holds only the escape character): the last one at this offset holds the character.
        var index = 0;
        for (var behind = Count - 1; behind - index > 1;)
        {
            var middle = (index + behind) / 2;
            if (pieces[middle] <= offset)
            {
                index = middle;
            }
            else
            {
                behind = middle;
            }
        }

        return index;
    }
}
