using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets.Parsing;

/// <summary>Parses a changed text out of the version before: elements before and behind the changes are taken over as they are.</summary>
internal static class ChangedParser
{
    /// <summary>How much text is looked at behind a change at first. Where the old elements are not met again in it (an instruction or a heredoc
    /// now goes on) it becomes more.</summary>
    private const int FirstBehind = 1_000;

    /// <summary>The elements of the changed text; default where a change touches the directives or what stands before them.</summary>
    /// <param name="old">The version before.</param>
    /// <param name="edits">The changes in the order of the text, at least one.</param>
    public static ImmutableArray<DocumentElement> TryParse(DockerfileDocument old, TextEdit[] edits)
    {
        var elements = old.Elements;
        var (kept, start) = KeptBefore(elements, edits[0].Span.Start);
        if (!IsPastDirectives(elements, kept))
        {
            return default;
        }

        var behind = Boundary.FirstAt(elements, kept, start, edits[^1].Span.End);
        var shift = TextEdit.Growth(edits);
        for (var length = FirstBehind; ; length *= 8)
        {
            // Only the part of the text that may have changed is put together: the whole text costs more than all else.
            var end = behind.IndexBehind(length);
            var text = TextEdit.Apply(Join(elements.AsSpan()[kept..end]), start, edits);
            var reader = new DocumentReader(text, old.EscapeCharacter, directivesCount: false);
            var boundary = behind.Before(end);
            var changed = DocumentParser.Parse(text, reader, offset => boundary.Reaches(start + offset - shift));
            if (boundary.IsReached || end == elements.Length)
            {
                return [.. elements.AsSpan(0, kept), .. changed, .. boundary.Rest];
            }
        }
    }

    /// <summary>How many elements stand before a change and are not touched by it, and where the next one starts.</summary>
    private static (int Count, int End) KeptBefore(ImmutableArray<DocumentElement> elements, int firstChange)
    {
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

        return (kept, start);
    }

    private static string Join(ReadOnlySpan<DocumentElement> elements)
    {
        var text = new StringBuilder();
        foreach (var element in elements)
        {
            text.Append(element.Element.FullSpan);
        }

        return text.ToString();
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
    private sealed class Boundary(ImmutableArray<DocumentElement> elements, int index, int start, int end)
    {
        private int _index = index;
        private int _start = start;

        public bool IsReached { get; private set; }

        public ReadOnlySpan<DocumentElement> Rest => IsReached ? elements.AsSpan()[_index..] : [];

        public static Boundary FirstAt(ImmutableArray<DocumentElement> elements, int index, int start, int offset)
        {
            while (index < elements.Length && start < offset)
            {
                start += elements[index].Element.Full.Length;
                index++;
            }

            return new Boundary(elements, index, start, elements.Length);
        }

        /// <summary>The element up to which at least so many characters stand behind the changes, and one element more.</summary>
        public int IndexBehind(int length)
        {
            var last = _index;
            for (var from = _start; last < elements.Length && from < _start + length; last++)
            {
                from += elements[last].Element.Full.Length;
            }

            return Math.Min(elements.Length, last + 1);
        }

        /// <summary>The same boundary for a text that ends where an element begins: what begins there is not met, for it was not read.</summary>
        public Boundary Before(int end) => new(elements, _index, _start, end);

        /// <summary>Whether an old element begins at an offset; offsets come in ascending order.</summary>
        public bool Reaches(int offset)
        {
            while (_index < end && _start < offset)
            {
                _start += elements[_index].Element.Full.Length;
                _index++;
            }

            return IsReached = _index < end && _start == offset;
        }
    }
}
