namespace DockerfileSecrets.Parsing;

/// <summary>CMD, ENTRYPOINT and SHELL. (BuildKit <c>instructions/parse.go</c>, <c>parseCmd</c>, <c>parseEntrypoint</c>, <c>parseShell</c>.)</summary>
internal static class CommandFamily
{
    public static Instruction Build(InstructionDraft draft)
    {
        if (draft.Kind == InstructionKind.Shell && draft.Arguments.IsEmpty)
        {
            draft.Report(LanguageMessages.ArgumentMissing(draft));
        }

        FlagTable.None.Check(draft);
        if (draft.Kind == InstructionKind.Shell && !draft.Arguments.IsEmpty && draft.Form != ArgumentForm.Json)
        {
            draft.Report(LanguageMessages.ShellNotJson(draft));
        }

        return draft.Kind switch
        {
            InstructionKind.Cmd => new CmdInstruction(draft.ToElement()),
            InstructionKind.Entrypoint => new EntrypointInstruction(draft.ToElement()),
            _ => new ShellInstruction(draft.ToElement()),
        };
    }
}
