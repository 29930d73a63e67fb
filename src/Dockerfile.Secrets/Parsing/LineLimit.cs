using System.Text;

namespace DockerfileSecrets.Parsing;

/// <summary>Finds lines that the builder does not read. (BuildKit <c>parser.go</c>, <c>handleScannerError</c>.)</summary>
internal static class LineLimit
{
    private const int MaxBytes = 65_535;

    /// <summary>A UTF-16 code unit takes three bytes of UTF-8 at most: shorter elements need no look.</summary>
    private const int CertainlyShort = MaxBytes / 3;

    /// <summary>Whether an element is long enough for a line that is too long.</summary>
    public static bool MayFind(in ElementText element) => element.Full.Length > CertainlyShort;

    /// <summary>The first line of an element that is too long, relative to it; null when there is none.</summary>
    public static TextSpan? FindTooLong(in ElementText element)
    {
        if (!MayFind(element))
        {
            return null;
        }

        var text = element.FullSpan;
        var content = text is [.. var before, '\n'] ? before : text;
        if (element.LineEnds == text.Length - content.Length)
        {
            // One line, which may be all of a large file: where it ends is known.
            return IsTooLong(content) ? new TextSpan(0, content.Length) : null;
        }

        var start = 0;
        foreach (var line in text.EnumerateLinesAtLineFeed())
        {
            if (IsTooLong(line))
            {
                return new TextSpan(start, line.Length);
            }

            start += line.Length + 1;
        }

        return null;
    }

    /// <summary>A code unit takes a byte at the least.</summary>
    private static bool IsTooLong(ReadOnlySpan<char> line) => line.Length > MaxBytes || (line.Length > CertainlyShort && Encoding.UTF8.GetByteCount(line) > MaxBytes);

    private static LineFeedEnumerator EnumerateLinesAtLineFeed(this ReadOnlySpan<char> text) => new(text);

    private ref struct LineFeedEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _isDone;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly LineFeedEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isDone)
            {
                return false;
            }

            var end = _rest.IndexOf('\n');
            _isDone = end < 0;
            Current = _isDone ? _rest : _rest[..end];
            _rest = _isDone ? default : _rest[(end + 1)..];
            return true;
        }
    }
}
