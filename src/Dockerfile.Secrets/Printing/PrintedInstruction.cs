namespace DockerfileSecrets.Printing;

/// <summary>Reads a printed instruction back and refuses one that says something else than what was asked for.</summary>
internal static class PrintedInstruction
{
    /// <summary>Reads an instruction whose arguments are one text or a list.</summary>
    public static T Read<T>(InstructionText text, ArgumentForm form, params IEnumerable<string> arguments)
        where T : Instruction => Read<T>(text, instruction =>
            instruction.Heredocs.IsEmpty && instruction.Form == form
            && instruction.Arguments.Select(a => a.Value).SequenceEqual(arguments, StringComparer.Ordinal));

    /// <summary>Reads an instruction; what it says beside its flags is compared by the caller.</summary>
    public static T Read<T>(InstructionText text, Func<T, bool> saysTheSame)
        where T : Instruction
    {
        if (text.Escape is not ('\\' or '`'))
        {
            throw new ArgumentException("The escape character is a backslash or a backtick.");
        }

        var printed = text.ToString();
        if (HoldsLoneSurrogate(printed))
        {
            throw new ArgumentException("Half a surrogate pair cannot be written to a file.");
        }

        if (Parsing.DocumentParser.ParseInstruction(printed, text.Escape) is not T instruction)
        {
            throw Changed();
        }

        foreach (var diagnostic in instruction.Diagnostics)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                throw new ArgumentException($"The builder refuses such an instruction ({diagnostic.Code}). {diagnostic.Message}");
            }
        }

        // The builder's own view of a value differs when it is not ASCII.
        if (!instruction.Flags.Select(f => (f.Name, f.BuilderValue)).SequenceEqual(text.Flags))
        {
            throw text.Flags.Any(f => f.Value is not null && !System.Text.Ascii.IsValid(f.Value))
                ? new ArgumentException("A flag cannot hold characters beyond ASCII: the builder takes flags apart byte by byte.")
                : Changed();
        }

        return saysTheSame(instruction) ? instruction : throw Changed();
    }

    // Not what was given: it may be a value that belongs in no message.
    private static ArgumentException Changed() => new(
        "The values cannot be written as this instruction: read back they would say something else. Such are white space at the ends, "
        + "line feeds, an escape character at the end, what reads as a heredoc, and text that reads as a JSON array (use the exec form).");

    private static bool HoldsLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            at++;
        }

        return false;
    }
}
