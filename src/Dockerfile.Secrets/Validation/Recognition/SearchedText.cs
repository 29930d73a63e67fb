namespace DockerfileSecrets.Recognition;

/// <summary>A text of an instruction that is searched as plain text: its line, continuations joined, or the body of a heredoc.</summary>
internal sealed class SearchedText
{
    private readonly DockerfileDocument _document;
    private readonly Instruction _instruction;
    private readonly Heredoc? _heredoc;
    private string? _text;

    private SearchedText(DockerfileDocument document, Instruction instruction, Heredoc? heredoc)
    {
        _document = document;
        _instruction = instruction;
        _heredoc = heredoc;
    }

    public string Text => _text ??= Characters.ToString();

    /// <summary>The text without a copy of it: most texts are looked at once and hold nothing.</summary>
    public ReadOnlySpan<char> Characters => _heredoc is { } heredoc
        ? heredoc.Element.Source.AsSpan(heredoc.Element.Full.Start + heredoc.ContentSpan.Start, heredoc.ContentSpan.Length)
        : _instruction.Element.LogicalText;

    public static IEnumerable<SearchedText> Of(DockerfileDocument document, Instruction instruction)
    {
        yield return new SearchedText(document, instruction, null);
        foreach (var heredoc in instruction.Heredocs)
        {
            yield return new SearchedText(document, instruction, heredoc);
        }
    }

    /// <summary>Where a part of the text stands in the file.</summary>
    public TextSpan SpanOf(int start, int length) => _heredoc is { } heredoc
        ? _document.GetSpan(heredoc, new TextSpan(heredoc.ContentSpan.Start + start, length))
        : _document.GetSpan(_instruction, _instruction.Element.ToRelative(new Slice(start, length)));
}
