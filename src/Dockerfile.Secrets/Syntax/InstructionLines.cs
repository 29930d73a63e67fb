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
        var elements = document.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            ref readonly var text = ref elements[i].Element;
            var ends = text.LineEnds;
            if (text.IsInstruction)
            {
                // Elements are whole lines: the last alone may lack its end.
                var isEnded = i < elements.Length - 1 || text.FullSpan is [.., '\n'];
                lines[count++] = new LineRange(line, isEnded ? line + ends - 1 : line + ends);
            }

            line += ends;
        }

        return lines;
    }
}
