using DockerfileSecrets.Parsing;

namespace DockerfileSecrets;

public sealed partial class DockerfileDocument
{
    /// <summary>Parses a Dockerfile. Never throws for what the text contains: what is wrong is in <see cref="Diagnostics"/>.</summary>
    /// <param name="text">The text, decoded; a byte order mark may be there.</param>
    /// <returns>The document; printing it gives the text back.</returns>
    /// <remarks>(BuildKit <c>parser/parser.go</c>, <c>Parse</c>, and <c>instructions/parse.go</c>.)</remarks>
    public static DockerfileDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new DocumentReader(text, '\\', directivesCount: true);
        var document = new DockerfileDocument(new SourceText(text), DocumentParser.Parse(text, reader), reader.Escape)
        {
            _instructionCount = reader.InstructionCount,
        };
        if (reader.InstructionCount > 0 && !reader.MayBeWrong)
        {
            document._diagnostics = [];
        }

        return document;
    }

    private DockerfileDocument Reparse(List<TextEdit> edits)
    {
        var ordered = TextEdit.Ordered(edits, Text.Length);
        if (ChangedParser.TryParse(this, ordered) is not { IsDefault: false } elements)
        {
            // Directives decide how all the rest is read.
            return Parse(TextEdit.Apply(Text.Text, 0, ordered));
        }

        var length = Text.Length + TextEdit.Growth(ordered);
        return new DockerfileDocument(new SourceText(length, () => Joined(length, elements)), elements, EscapeCharacter);
    }
}
