namespace DockerfileSecrets.Recognition;

/// <summary>A text of an instruction that is searched as plain text: its line, continuations joined, or the body of a heredoc.</summary>
internal sealed class SearchedText
{
    private readonly DockerfileDocument _document;
    private readonly Instruction _instruction;
    private readonly Heredoc? _heredoc;

    private SearchedText(DockerfileDocument document, Instruction instruction, Heredoc? heredoc)
    {
        _document = document;
        _instruction = instruction;
        _heredoc = heredoc;
        Text = heredoc?.Content ?? instruction.JoinedText;
    }

    public string Text { get; }

    public static IEnumerable<SearchedText> Of(DockerfileDocument document, Instruction instruction) =>
        instruction.Heredocs.Select(h => new SearchedText(document, instruction, h)).Prepend(new SearchedText(document, instruction, null));

    /// <summary>Where a part of the text stands in the file.</summary>
    public TextSpan SpanOf(int start, int length) => _heredoc is { } heredoc
        ? _document.GetSpan(heredoc, new TextSpan(heredoc.ContentSpan.Start + start, length))
        : _document.GetSpan(_instruction, _instruction.Element.ToRelative(new Slice(start, length)));
}
