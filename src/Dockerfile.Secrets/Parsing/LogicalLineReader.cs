namespace DockerfileSecrets.Parsing;

/// <summary>Reads the physical lines of one instruction and joins them: continuations go, and so do comments and blank lines between
/// them. (BuildKit <c>parser.go</c>, <c>Parse</c> and <c>trimContinuationCharacter</c>.)</summary>
internal ref struct LogicalLineReader
{
    private readonly string _source;
    private readonly int _start;
    private readonly char _escape;
    private readonly List<string>? _comments;

    /// <summary>Reads the instruction that starts with the line at <paramref name="start"/>.</summary>
    /// <param name="source">The text of the document.</param>
    /// <param name="start">The start of a line that is neither blank nor a comment.</param>
    /// <param name="escape">The escape character in effect.</param>
    /// <param name="comments">Gets what the comments between the lines say, if given.</param>
    public LogicalLineReader(string source, int start, char escape, List<string>? comments = null)
    {
        _source = source;
        _start = start;
        _escape = escape;
        _comments = comments;
    }

    /// <summary>The first blank line among the continued ones, relative to the start; null when there is none.</summary>
    public TextSpan? BlankLine { get; private set; }

    /// <summary>Reads the line; the element reaches to its end, heredocs not yet included.</summary>
    public ElementText Read()
    {
        var next = LineEnd(_source, _start, out var contentEnd);
        var content = _start;
        while (content < contentEnd && char.IsWhiteSpace(_source[content]))
        {
            content++;
        }

        var continuation = ContinuationAt(content, contentEnd);
        return continuation < 0
            ? new ElementText(_source, TextSpan.FromBounds(_start, next), TextSpan.FromBounds(content, contentEnd), _escape, _source[next - 1] == '\n' ? 1 : 0, isInstruction: true)
            : Join(content, continuation, next);
    }

    /// <summary>The offset behind the line's <c>\n</c>, or the end of the text; and where its content ends, without <c>\r</c> and <c>\n</c>.</summary>
    public static int LineEnd(string source, int start, out int contentEnd)
    {
        var newline = source.AsSpan(start).IndexOf('\n');
        contentEnd = newline < 0 ? source.Length : start + newline;
        var next = newline < 0 ? source.Length : contentEnd + 1;
        while (contentEnd > start && source[contentEnd - 1] == '\r')
        {
            contentEnd--;
        }

        return next;
    }

    private ElementText Join(int content, int continuation, int next)
    {
        using var joined = new LineJoiner(_source, _start);
        joined.Append(content, continuation);
        var lineEnds = 0;
        while (next < _source.Length)
        {
            var lineStart = next;
            lineEnds++;
            next = LineEnd(_source, lineStart, out var contentEnd);
            var line = _source.AsSpan(lineStart, contentEnd - lineStart);
            var trimmed = line.TrimStart();
            if (trimmed is ['#', ..])
            {
                _comments?.Add(trimmed[1..].Trim().ToString());
                continue;
            }

            if (trimmed.IsEmpty)
            {
                BlankLine ??= new TextSpan(lineStart - _start, line.Length);
                continue;
            }

            continuation = ContinuationAt(lineStart, contentEnd);
            joined.Append(lineStart, continuation < 0 ? contentEnd : continuation);
            if (continuation < 0)
            {
                break;
            }
        }

        return joined.ToElement(next, _escape, _source[next - 1] == '\n' ? lineEnds + 1 : lineEnds);
    }

    /// <summary>Where the escape character stands that continues a line: at its end but for blanks and tabs, and not behind another
    /// one. -1 when the line is not continued.</summary>
    private readonly int ContinuationAt(int start, int end)
    {
        while (end > start && _source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var at = end - 1;
        return at >= start && _source[at] == _escape && (at == start || _source[at - 1] != _escape) ? at : -1;
    }
}
