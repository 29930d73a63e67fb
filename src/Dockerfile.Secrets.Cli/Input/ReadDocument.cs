namespace DockerfileSecrets.Cli.Input;

/// <summary>A Dockerfile that was read and parsed.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">Its tree.</param>
internal sealed record ReadDocument(DockerfileFile File, DockerfileDocument Document) : ReadText(File, Document.Text)
{
    public static ReadDocument Of(DockerfileFile file) => new(file, DockerfileDocument.Parse(file.Text));

    /// <summary>The file with stars in place of tokens, for commands that repeat what it says: every place stays what it is.</summary>
    public static ReadDocument Shown(DockerfileFile file) => Of(file with { Text = SensitiveText.Mask(file.Text) });
}
