namespace DockerfileSecrets.Cli.Input;

/// <summary>A file that was read, with places as an editor shows them.</summary>
/// <param name="File">The file.</param>
/// <param name="Source">Its text with its lines.</param>
internal record ReadText(DockerfileFile File, SourceText Source)
{
    /// <summary>The place of an offset. A byte order mark is a character of the text, but no editor gives it a column.</summary>
    public LinePosition GetPosition(int offset)
    {
        var position = Source.GetPosition(offset);
        return position.Line == 1 && position.Column > 1 && File.Text.StartsWith('\uFEFF')
            ? position with { Column = position.Column - 1 }
            : position;
    }

    /// <summary>What stands on a line, without a byte order mark before it.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var span = Source.GetLineSpan(line);
        return line == 1 && File.Text.StartsWith('\uFEFF') ? TextSpan.FromBounds(1, Math.Max(1, span.End)) : span;
    }
}
