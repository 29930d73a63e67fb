namespace DockerfileSecrets.Parsing;

/// <summary>The instructions without flags and with plain arguments: EXPOSE, VOLUME, USER, WORKDIR, STOPSIGNAL, MAINTAINER.
/// (BuildKit <c>instructions/parse.go</c>.)</summary>
internal static class PlainFamily
{
    public static Instruction Build(InstructionDraft draft)
    {
        if (draft.Arguments.IsEmpty)
        {
            draft.Report(draft.Kind is InstructionKind.Expose or InstructionKind.Volume
                ? LanguageMessages.ArgumentMissing(draft)
                : LanguageMessages.ExactlyOneArgument(draft));
        }

        if (draft.Kind != InstructionKind.StopSignal)
        {
            // STOPSIGNAL does not look at its flags.
            FlagTable.None.Check(draft);
        }

        if (draft.Kind == InstructionKind.Volume)
        {
            foreach (var path in draft.Arguments)
            {
                if (path.ValueText.Trim().IsEmpty)
                {
                    draft.Report(LanguageMessages.EmptyVolume(path));
                }
            }
        }

        var element = draft.ToElement();
        return draft.Kind switch
        {
            InstructionKind.Expose => new ExposeInstruction(element),
            InstructionKind.Volume => new VolumeInstruction(element),
            InstructionKind.User => new UserInstruction(element),
            InstructionKind.Workdir => new WorkdirInstruction(element),
            InstructionKind.StopSignal => new StopSignalInstruction(element),
            _ => new MaintainerInstruction(element),
        };
    }
}
