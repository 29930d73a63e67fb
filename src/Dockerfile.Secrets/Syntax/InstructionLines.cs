namespace DockerfileSecrets;

/// <summary>The lines of all instructions of a document in one walk: one by one, each would search the table of lines.</summary>
internal static class InstructionLines
{
    /// <summary>The lines of each instruction, in the order of <see cref="DockerfileDocument.Instructions"/>.</summary>
    public static LineRange[] Of(DockerfileDocument document)
    {
        var lines = new LineRange[document.Instructions.Length];
        var count = 0;
        var line = 1;
        foreach (var element in document.Elements)
        {
            var text = element.Element;
            var ends = text.LineEnds;
            if (text.IsInstruction)
            {
                lines[count++] = new LineRange(line, text.FullSpan is [.., '\n'] ? line + ends - 1 : line + ends);
            }

            line += ends;
        }

        return lines;
    }
}
