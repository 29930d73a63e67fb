namespace DockerfileSecrets;

/// <summary>
/// The text of one element of a document, and the map from its joined line back to it. It stands in the element, which every node of it holds on to:
/// positions are relative to the element, so that an unchanged element serves every version of a document.
/// </summary>
/// <remarks>
/// An instruction without a continuation (most of them) needs neither copy nor map: its joined line is a slice of the source.
/// </remarks>
internal readonly struct ElementText
{
    // A large file has many elements. A string has fewer than 2^30 characters, so that each offset and length leaves two bits for something else.
    private const int SpareBits = 30;
    private const uint OffsetBits = (1u << SpareBits) - 1;
    private const uint BacktickBit = 1u << SpareBits;
    private const uint InstructionBit = 2u << SpareBits;
    private const uint ManyLineEnds = 3;

    /// <summary>The text of the document, or the map, which has it too.</summary>
    private readonly object _source;

    private readonly int _start;
    private readonly int _length;

    /// <summary>Where the joined line starts, the escape character, and whether it is an instruction.</summary>
    private readonly uint _line;

    /// <summary>How long the joined line is, and how many line feeds an element without a map has.</summary>
    private readonly uint _lineLength;

    /// <summary>An element without continuations: the joined line is the given part of the source.</summary>
    public ElementText(string source, TextSpan full, TextSpan line, char escape, int lineEnds, bool isInstruction)
        : this((object)source, full, line, escape, lineEnds, isInstruction)
    {
    }

    /// <summary>An instruction with continuations.</summary>
    public ElementText(ContinuationMap map, TextSpan full, char escape)
        : this(map, full, new TextSpan(0, map.Text.Length), escape, 0, isInstruction: true)
    {
    }

    private ElementText(object source, TextSpan full, TextSpan line, char escape, int lineEnds, bool isInstruction)
    {
        _source = source;
        _start = full.Start;
        _length = full.Length;
        _line = (uint)line.Start | (escape == '`' ? BacktickBit : 0) | (isInstruction ? InstructionBit : 0);
        _lineLength = (uint)line.Length | (Math.Min((uint)lineEnds, ManyLineEnds) << SpareBits);
    }

    private ContinuationMap? Map => _source as ContinuationMap;

    /// <summary>The text of the document that the element was parsed from.</summary>
    public string Source => _source as string ?? ((ContinuationMap)_source).Source;

    /// <summary>The whole element in <see cref="Source"/>: white space before it, its line ends and heredocs included.</summary>
    public TextSpan Full => new(_start, _length);

    /// <summary>The string that holds the joined line.</summary>
    public string Logical => _source as string ?? ((ContinuationMap)_source).Text;

    /// <summary>Where in <see cref="Logical"/> the joined line stands; logical offsets count from its start.</summary>
    public TextSpan LogicalSpan => new((int)(_line & OffsetBits), (int)(_lineLength & OffsetBits));

    public char Escape => (_line & BacktickBit) == 0 ? '\\' : '`';

    /// <summary>Whether the element is an <see cref="Instruction"/>: to ask for the type of each element costs more than all else of a walk.</summary>
    public bool IsInstruction => (_line & InstructionBit) != 0;

    /// <summary>How many line feeds the element has: where there are few they were counted when it was read, and need not be counted again.</summary>
    public int LineEnds => (_source as ContinuationMap)?.LineEnds ?? (_lineLength >> SpareBits is < ManyLineEnds and var few ? (int)few : FullSpan.Count('\n'));

    /// <summary>The same with the text up to <paramref name="end"/>: the heredocs behind its line.</summary>
    public ElementText Extended(int end, int lineEnds)
    {
        if (Map is { } map)
        {
            return new ElementText(map.WithLineEnds(lineEnds), TextSpan.FromBounds(_start, end), Escape);
        }

        var all = (int)(_lineLength >> SpareBits) + lineEnds;
        return new ElementText(_source, TextSpan.FromBounds(_start, end), LogicalSpan, Escape, all, IsInstruction);
    }

    public ReadOnlySpan<char> LogicalText => Logical.AsSpan(LogicalSpan.Start, LogicalSpan.Length);

    /// <summary>All of the element as it stands in the source.</summary>
    public ReadOnlySpan<char> FullSpan => Source.AsSpan(_start, _length);

    public bool IsContinued => _source is ContinuationMap;

    public string GetText(TextSpan relative) => Source.Substring(_start + relative.Start, relative.Length);

    public string GetLogical(Slice slice) => Logical.Substring(LogicalSpan.Start + slice.Start, slice.Length);

    public ReadOnlySpan<char> GetLogicalSpan(Slice slice) => Logical.AsSpan(LogicalSpan.Start + slice.Start, slice.Length);

    /// <summary>The part of the element's text that a part of the joined line stands for, continuations inside included.</summary>
    public TextSpan ToRelative(Slice slice)
    {
        if (Map is not { } map)
        {
            return new TextSpan(LogicalSpan.Start - Full.Start + slice.Start, slice.Length);
        }

        if (slice.Length == 0)
        {
            // A place between two lines belongs to the end of the first: nothing ends with the start of a line that it does not touch.
            return new TextSpan(slice.Start == 0 ? map.ToRelative(0) : map.ToRelative(slice.Start - 1) + 1, 0);
        }

        return TextSpan.FromBounds(map.ToRelative(slice.Start), map.ToRelative(slice.End - 1) + 1);
    }
}
