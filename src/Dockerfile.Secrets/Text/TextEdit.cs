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
        var ordered = edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length).ToArray();
        var length = text.Length;
        var copied = 0;
        foreach (var edit in ordered)
        {
            if (edit.Span.Start < copied || edit.Span.Length < 0 || edit.Span.End > text.Length)
            {
                throw new ArgumentException($"The edit at {edit.Span} overlaps another one or reaches outside the text.", nameof(edits));
            }

            copied = edit.Span.End;
            length += edit.NewText.Length - edit.Span.Length;
        }

        // A large text is written once: a builder would hold it twice.
        return string.Create(length, (text, ordered), static (result, state) =>
        {
            var rest = state.text.AsSpan();
            var read = 0;
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
