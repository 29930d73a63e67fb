namespace DockerfileSecrets.Cli.Input;

/// <summary>A Dockerfile that was read and parsed, with places as an editor shows them.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">Its tree.</param>
internal sealed record ReadDocument(DockerfileFile File, DockerfileDocument Document)
{
    public static ReadDocument Of(DockerfileFile file) => new(file, DockerfileDocument.Parse(file.Text));

    /// <summary>The file with stars in place of tokens, for commands that repeat what it says: every place stays what it is.</summary>
    public static ReadDocument Shown(DockerfileFile file) => Of(file with { Text = SensitiveText.Mask(file.Text) });

    /// <summary>The place of an offset. A byte order mark is a character of the text, but no editor gives it a column.</summary>
    public LinePosition GetPosition(int offset)
    {
        var position = Document.Text.GetPosition(offset);
        return position.Line == 1 && position.Column > 1 && File.Text.StartsWith('\uFEFF')
            ? position with { Column = position.Column - 1 }
            : position;
    }

    /// <summary>What stands on a line, without a byte order mark before it.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var span = Document.Text.GetLineSpan(line);
        return line == 1 && File.Text.StartsWith('\uFEFF') ? TextSpan.FromBounds(1, Math.Max(1, span.End)) : span;
    }
}
