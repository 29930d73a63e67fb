namespace DockerfileSecrets.Parsing;

/// <summary>The keywords of the language.</summary>
internal static class Keywords
{
    /// <summary>By <see cref="InstructionKind"/>.</summary>
    private static readonly string[] Names = [.. Enum.GetNames<InstructionKind>().Select(name => name.ToUpperInvariant())];

    public static ReadOnlySpan<string> All => new[]
    {
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN",
        "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    };

    /// <summary>The keyword of an instruction in upper case; as it is written when it is none.</summary>
    public static string NameOf(Instruction instruction)
    {
        var index = (int)instruction.Kind;
        return instruction.Kind == InstructionKind.Unknown ? instruction.Keyword.ToUpperInvariant() : Names[index];
    }

    /// <summary>The instruction that a keyword names, without regard to case. The first two letters leave one candidate or two.</summary>
    public static InstructionKind KindOf(ReadOnlySpan<char> keyword)
    {
        if (keyword.Length is < 3 or > 11)
        {
            return InstructionKind.Unknown;
        }

        return ((char)(keyword[0] | 0x20), (char)(keyword[1] | 0x20)) switch
        {
            ('a', 'd') => If(keyword, "ADD", InstructionKind.Add),
            ('a', 'r') => If(keyword, "ARG", InstructionKind.Arg),
            ('c', 'm') => If(keyword, "CMD", InstructionKind.Cmd),
            ('c', 'o') => If(keyword, "COPY", InstructionKind.Copy),
            ('e', 'n') => keyword.Length == 3 ? If(keyword, "ENV", InstructionKind.Env) : If(keyword, "ENTRYPOINT", InstructionKind.Entrypoint),
            ('e', 'x') => If(keyword, "EXPOSE", InstructionKind.Expose),
            ('f', 'r') => If(keyword, "FROM", InstructionKind.From),
            ('h', 'e') => If(keyword, "HEALTHCHECK", InstructionKind.Healthcheck),
            ('l', 'a') => If(keyword, "LABEL", InstructionKind.Label),
            ('m', 'a') => If(keyword, "MAINTAINER", InstructionKind.Maintainer),
            ('o', 'n') => If(keyword, "ONBUILD", InstructionKind.Onbuild),
            ('r', 'u') => If(keyword, "RUN", InstructionKind.Run),
            ('s', 'h') => If(keyword, "SHELL", InstructionKind.Shell),
            ('s', 't') => If(keyword, "STOPSIGNAL", InstructionKind.StopSignal),
            ('u', 's') => If(keyword, "USER", InstructionKind.User),
            ('v', 'o') => If(keyword, "VOLUME", InstructionKind.Volume),
            ('w', 'o') => If(keyword, "WORKDIR", InstructionKind.Workdir),
            _ => InstructionKind.Unknown,
        };
    }

    private static InstructionKind If(ReadOnlySpan<char> keyword, string name, InstructionKind kind) =>
        keyword.Equals(name, StringComparison.OrdinalIgnoreCase) ? kind : InstructionKind.Unknown;
}
