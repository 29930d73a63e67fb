namespace DockerfileSecrets;

/// <summary>
/// The text of one element of a document, and the map from its joined line back to it. Every node of the element holds on to it:
/// positions are relative to the element, so that an unchanged element serves every version of a document.
/// </summary>
/// <remarks>
/// An instruction without a continuation (most of them) needs neither copy nor map: its joined line is a slice of the source.
/// </remarks>
internal sealed class ElementText
{
    private readonly ContinuationMap? _map;

    /// <summary>An element without continuations: the joined line is the given part of the source.</summary>
    public ElementText(string source, TextSpan full, TextSpan line, char escape, int lineEnds)
    {
        Source = source;
        Full = full;
        LineEnds = lineEnds;
        LogicalSpan = line;
        Escape = escape;
    }

    /// <summary>An element with continuations.</summary>
    public ElementText(string source, TextSpan full, ContinuationMap map, char escape, int lineEnds)
        : this(source, full, new TextSpan(0, map.Text.Length), escape, lineEnds) => _map = map;

    /// <summary>The text of the document that the element was parsed from.</summary>
    public string Source { get; }

    /// <summary>The whole element in <see cref="Source"/>: white space before it, its line ends and heredocs included.</summary>
    public TextSpan Full { get; private set; }

    /// <summary>The string that holds the joined line.</summary>
    public string Logical => _map is null ? Source : _map.Text;

    /// <summary>Where in <see cref="Logical"/> the joined line stands; logical offsets count from its start.</summary>
    public TextSpan LogicalSpan { get; }

    public char Escape { get; }

    /// <summary>Whether the element is an <see cref="Instruction"/>: to ask for the type of each element costs more than all else of a walk.</summary>
    public bool IsInstruction { get; init; }

    /// <summary>How many line feeds the element has: counted while it is read, it need not be counted again.</summary>
    public int LineEnds { get; private set; }

    /// <summary>Takes the text up to <paramref name="end"/> into the element, while it is parsed: the heredocs behind its line.</summary>
    public void Extend(int end, int lineEnds)
    {
        Full = TextSpan.FromBounds(Full.Start, end);
        LineEnds += lineEnds;
    }

    public ReadOnlySpan<char> LogicalText => Logical.AsSpan(LogicalSpan.Start, LogicalSpan.Length);

    /// <summary>All of the element as it stands in the source.</summary>
    public ReadOnlySpan<char> FullSpan => Source.AsSpan(Full.Start, Full.Length);

    public bool IsContinued => _map is not null;

    public string GetText(TextSpan relative) => Source.Substring(Full.Start + relative.Start, relative.Length);

    public string GetLogical(Slice slice) => Logical.Substring(LogicalSpan.Start + slice.Start, slice.Length);

    public ReadOnlySpan<char> GetLogicalSpan(Slice slice) => Logical.AsSpan(LogicalSpan.Start + slice.Start, slice.Length);

    /// <summary>The part of the element's text that a part of the joined line stands for, continuations inside included.</summary>
    public TextSpan ToRelative(Slice slice)
    {
        if (_map is null)
        {
            return new TextSpan(LogicalSpan.Start - Full.Start + slice.Start, slice.Length);
        }

        if (slice.Length == 0)
        {
            // A place between two lines belongs to the end of the first: nothing ends with the start of a line that it does not touch.
            return new TextSpan(slice.Start == 0 ? _map.ToRelative(0) : _map.ToRelative(slice.Start - 1) + 1, 0);
        }

        return TextSpan.FromBounds(_map.ToRelative(slice.Start), _map.ToRelative(slice.End - 1) + 1);
    }
}
