using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>Parses a changed text out of the version before: elements before and behind the changes are taken over as they are.</summary>
internal static class ChangedParser
{
    public static ImmutableArray<DocumentElement> Parse(DockerfileDocument old, List<TextEdit> edits, string text, out char escape)
    {
        var firstChange = edits.Min(e => e.Span.Start);
        var behindLastChange = edits.Max(e => e.Span.End);
        var shift = text.Length - old.Text.Text.Length;
        var elements = old.Elements;

        // An element that the change touches, also from behind, may go on into it: a line without a line end, blank lines.
        var kept = 0;
        var start = 0;
        while (kept < elements.Length && start + elements[kept].Element.Full.Length < firstChange)
        {
            start += elements[kept].Element.Full.Length;
            kept++;
        }

        // Blank lines are one element: what follows them may become blank too.
        if (kept > 0 && elements[kept - 1] is BlankLines blank)
        {
            kept--;
            start -= blank.Element.Full.Length;
        }

        if (!IsPastDirectives(elements, kept))
        {
            // Directives decide how all the rest is read.
            return DocumentParser.Parse(text, out escape);
        }

        escape = old.EscapeCharacter;
        var behind = Boundary.FirstAt(elements, kept, start, behindLastChange);
        var reader = new DocumentReader(text, escape, directivesCount: false);
        var changed = DocumentParser.Parse(text, reader, start, offset => behind.Reaches(offset - shift));
        return [.. elements.AsSpan(0, kept), .. changed, .. behind.Rest];
    }

    private static bool IsPastDirectives(ImmutableArray<DocumentElement> elements, int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (elements[index] is not (Directive or ByteOrderMark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Walks the old elements behind the changes, to find the one at which the new ones arrive.</summary>
    private sealed class Boundary(ImmutableArray<DocumentElement> elements, int index, int start)
    {
        private int _index = index;
        private int _start = start;
        private bool _isReached;

        public ReadOnlySpan<DocumentElement> Rest => _isReached ? elements.AsSpan()[_index..] : [];

        public static Boundary FirstAt(ImmutableArray<DocumentElement> elements, int index, int start, int offset)
        {
            while (index < elements.Length && start < offset)
            {
                start += elements[index].Element.Full.Length;
                index++;
            }

            return new Boundary(elements, index, start);
        }

        /// <summary>Whether an old element begins at an offset; offsets come in ascending order.</summary>
        public bool Reaches(int offset)
        {
            while (_index < elements.Length && _start < offset)
            {
                _start += elements[_index].Element.Full.Length;
                _index++;
            }

            return _isReached = _index < elements.Length && _start == offset;
        }
    }
}
