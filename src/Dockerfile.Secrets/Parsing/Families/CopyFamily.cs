namespace DockerfileSecrets.Parsing;

/// <summary>COPY and ADD. (BuildKit <c>instructions/parse.go</c>, <c>parseCopy</c>, <c>parseAdd</c>, <c>parseSourcesAndDest</c>.)</summary>
internal static class CopyFamily
{
    private static readonly FlagTable CopyFlags = new("chown", "from", "chmod", "link?", "parents?", "exclude*");
    private static readonly FlagTable AddFlags = new("chown", "chmod", "link?", "keep-git-dir?", "checksum", "unpack?", "exclude*");

    public static Instruction Build(InstructionDraft draft)
    {
        var isCopy = draft.Kind == InstructionKind.Copy;
        if (draft.Arguments.Length < 2)
        {
            draft.Report(LanguageMessages.DestinationMissing(draft));
        }

        (isCopy ? CopyFlags : AddFlags).Check(draft);
        if (draft.Arguments.Length >= 2 && HeredocMarkers.IsMarker(draft.Arguments[^1].ValueText))
        {
            draft.Report(LanguageMessages.HeredocAsDestination(draft));
        }

        return isCopy ? new CopyInstruction(draft.ToElement()) : new AddInstruction(draft.ToElement());
    }
}
