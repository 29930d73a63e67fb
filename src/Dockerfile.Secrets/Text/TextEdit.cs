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
        var result = new System.Text.StringBuilder(text.Length);
        var copied = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length))
        {
            if (edit.Span.Start < copied || edit.Span.Length < 0 || edit.Span.End > text.Length)
            {
                throw new ArgumentException($"The edit at {edit.Span} overlaps another one or reaches outside the text.", nameof(edits));
            }

            result.Append(text, copied, edit.Span.Start - copied).Append(edit.NewText);
            copied = edit.Span.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
