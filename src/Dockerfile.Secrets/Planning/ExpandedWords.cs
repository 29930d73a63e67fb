namespace DockerfileSecrets;

/// <summary>The words of an instruction that the builder expands, in its order; those of ARG and the values of mounts are read elsewhere.</summary>
/// <remarks>(BuildKit <c>instructions/commands.go</c>, the <c>Expand</c> and <c>ExpandRaw</c> of each command.)</remarks>
internal static class ExpandedWords
{
    public readonly record struct Word(string Text, SyntaxNode Node, bool IsHeredoc = false);

    public static IEnumerable<Word> Of(Instruction instruction) => instruction switch
    {
        EnvInstruction env => env.Variables.SelectMany(OfPair),
        LabelInstruction label => label.Labels.SelectMany(OfPair),
        CopyInstruction or AddInstruction => OfFiles(instruction),
        ExposeInstruction or VolumeInstruction or UserInstruction or WorkdirInstruction or StopSignalInstruction =>
            instruction.Arguments.Select(a => new Word(a.Value, a)),
        _ => [],
    };

    private static IEnumerable<Word> OfPair(NameValue pair)
    {
        yield return new(pair.Name, pair);
        yield return new(pair.Value ?? "", pair);
    }

    private static IEnumerable<Word> OfFiles(Instruction instruction)
    {
        foreach (var name in (string[])["chown", "chmod", "checksum", "exclude"])
        {
            foreach (var flag in instruction.Flags.Where(f => f.Name == name))
            {
                yield return new(flag.BuilderValue ?? "", flag);
            }
        }

        foreach (var argument in instruction.Arguments)
        {
            if (!IsHeredoc(instruction, argument))
            {
                yield return new(argument.Value, argument);
            }
        }

        foreach (var heredoc in instruction.Heredocs.Where(h => h.Expand))
        {
            yield return new(heredoc.Content, heredoc, IsHeredoc: true);
        }
    }

    public static bool IsHeredoc(Instruction instruction, Argument argument) =>
        !instruction.Heredocs.IsEmpty && argument.ValueText.TrimStart("0123456789").StartsWith("<<");
}
