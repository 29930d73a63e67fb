namespace DockerfileSecrets;

public sealed partial class DockerfileDocument
{
    /// <summary>Makes a new document by replacements in the text. Elements that no edit touches or borders on are shared with this one;
    /// after an edit at the top of the file, where directives decide how all the rest is read, none are.</summary>
    /// <param name="edits">The replacements, in offsets of this document's text, in any order.</param>
    /// <returns>The document that a parse of the new text gives.</returns>
    /// <exception cref="ArgumentException">Two edits overlap, or one reaches outside the text.</exception>
    public DockerfileDocument WithChanges(params IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var list = edits.Where(e => e.Span.Length > 0 || e.NewText.Length > 0).ToList();
        return list.Count == 0 ? this : Reparse(list);
    }

    /// <summary>Puts an instruction in the place of another; all other text stays as it is.</summary>
    /// <param name="instruction">An instruction of this document.</param>
    /// <param name="replacement">What stands there afterwards; a line end is added if it has none and something follows.</param>
    /// <returns>The new document.</returns>
    /// <exception cref="ArgumentException">The instruction does not belong to this document.</exception>
    public DockerfileDocument WithReplaced(Instruction instruction, Instruction replacement)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(replacement);
        var span = GetElementSpan(instruction);
        return WithChanges(new TextEdit(span, Closed(replacement.FullText, span.End < Text.Text.Length || instruction.FullText.EndsWith('\n'))));
    }

    /// <summary>Puts an instruction before another; all other text stays as it is.</summary>
    /// <param name="instruction">An instruction of this document.</param>
    /// <param name="added">What comes before it; a line end is added if it has none.</param>
    /// <returns>The new document.</returns>
    /// <exception cref="ArgumentException">The instruction does not belong to this document.</exception>
    public DockerfileDocument WithInsertedBefore(Instruction instruction, Instruction added)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(added);
        return WithChanges(new TextEdit(new TextSpan(GetElementSpan(instruction).Start, 0), Closed(added.FullText, true)));
    }

    /// <summary>Puts an instruction behind the last element; all other text stays as it is.</summary>
    /// <param name="added">What comes at the end. When the last line has no line end it gets one.</param>
    /// <returns>The new document.</returns>
    public DockerfileDocument WithAppended(Instruction added)
    {
        ArgumentNullException.ThrowIfNull(added);
        var text = Text.Text;
        var separator = text.Length == 0 || text is ['\uFEFF'] || text.EndsWith('\n') ? "" : LineEnd;
        return WithChanges(new TextEdit(new TextSpan(text.Length, 0), separator + Closed(added.FullText, true)));
    }

    /// <summary>Takes an instruction out, with its line end and heredocs; all other text stays as it is.</summary>
    /// <param name="instruction">An instruction of this document.</param>
    /// <returns>The new document.</returns>
    /// <exception cref="ArgumentException">The instruction does not belong to this document.</exception>
    public DockerfileDocument WithRemoved(Instruction instruction)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        return WithChanges(new TextEdit(GetElementSpan(instruction), ""));
    }

    private string LineEnd => Text.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private TextSpan GetElementSpan(Instruction instruction) =>
        Elements.Contains(instruction) ? GetFullSpan(instruction) : throw NotOfThisDocument(nameof(instruction));

    private string Closed(string text, bool needsLineEnd) => !needsLineEnd || text.EndsWith('\n') ? text : text + LineEnd;
}
