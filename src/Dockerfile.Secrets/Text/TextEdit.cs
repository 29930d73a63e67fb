namespace DockerfileSecrets;

/// <summary>One replacement in a text.</summary>
/// <param name="Span">What is replaced, in offsets of the text before any edit; empty for an insertion.</param>
/// <param name="NewText">What stands there afterwards; empty for a deletion.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Applies several edits to a text at once.</summary>
    /// <param name="text">The text that the edits' spans speak of.</param>
    /// <param name="edits">The edits, in any order. Insertions at one place are made in the order given.</param>
    /// <returns>The text with every edit made.</returns>
    /// <exception cref="ArgumentException">Two edits overlap, or one reaches outside <paramref name="text"/>.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        return Apply(text, 0, Ordered(edits, text.Length));
    }

    /// <summary>The edits in the order of the text.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one reaches outside of a text of this length.</exception>
    internal static TextEdit[] Ordered(IEnumerable<TextEdit> edits, int length)
    {
        var ordered = edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length).ToArray();
        var copied = 0;
        foreach (var edit in ordered)
        {
            if (edit.Span.Start < copied || edit.Span.Length < 0 || edit.Span.End > length)
            {
                throw new ArgumentException($"The edit at {edit.Span} overlaps another one or reaches outside the text.", nameof(edits));
            }

            copied = edit.Span.End;
        }

        return ordered;
    }

    /// <summary>How much longer edits make a text.</summary>
    internal static int Growth(TextEdit[] edits)
    {
        var growth = 0;
        foreach (var edit in edits)
        {
            growth += edit.NewText.Length - edit.Span.Length;
        }

        return growth;
    }

    /// <summary>Applies edits that are in order to the part of their text that begins at an offset.</summary>
    internal static string Apply(string part, int offset, TextEdit[] ordered)
    {
        // A large text is written once: a builder would hold it twice.
        return string.Create(part.Length + Growth(ordered), (part, offset, ordered), static (result, state) =>
        {
            var rest = state.part.AsSpan();
            var read = state.offset;
            foreach (var edit in state.ordered)
            {
                var kept = rest[..(edit.Span.Start - read)];
                kept.CopyTo(result);
                edit.NewText.CopyTo(result[kept.Length..]);
                result = result[(kept.Length + edit.NewText.Length)..];
                rest = rest[(edit.Span.End - read)..];
                read = edit.Span.End;
            }

            rest.CopyTo(result);
        });
    }
}
