namespace DockerfileSecrets.Parsing;

/// <summary>ONBUILD. Its instruction is read at once; what is wrong inside BuildKit notices when it runs.
/// (<c>parser/line_parsers.go</c>, <c>parseSubCommand</c>; <c>instructions/parse.go</c>, <c>parseOnBuild</c>.)</summary>
internal static class OnbuildFamily
{
    public static Instruction Build(InstructionDraft draft)
    {
        if (draft.Arguments.IsEmpty)
        {
            draft.Report(LanguageMessages.ArgumentMissing(draft));
        }

        FlagTable.None.Check(draft);
        var trigger = BuildTrigger(draft);
        switch (trigger?.Kind)
        {
            case InstructionKind.Onbuild:
                draft.Report(LanguageMessages.ChainedOnbuild(trigger));
                break;
            case InstructionKind.From or InstructionKind.Maintainer:
                draft.Report(LanguageMessages.ForbiddenTrigger(trigger));
                break;
        }

        return new OnbuildInstruction(draft.ToElement(), trigger);
    }

    private static Instruction? BuildTrigger(InstructionDraft draft)
    {
        if (draft.Trigger is not { } cut)
        {
            if (!draft.Arguments.IsEmpty)
            {
                draft.Report(LanguageMessages.TriggerTooDeep(draft));
            }

            return null;
        }

        cut.Heredocs = draft.Heredocs;
        var trigger = InstructionParser.Build(cut);
        draft.AddAll(trigger.ParserDiagnostics);
        return trigger;
    }
}
