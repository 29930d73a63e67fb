using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Makes the node of an instruction: cuts its line with the grammar, then judges what was cut.</summary>
internal static class InstructionParser
{
    /// <summary>Cuts the line of a draft that is not part of the text that is parsed: one that was joined.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="configuration">It turns to that line.</param>
    public static void Cut(InstructionDraft draft, GrammarConfiguration configuration)
    {
        configuration.TurnTo(draft, 0);
        InstructionGrammar.Instruction.ParseOrThrow(draft.Element.GetLogicalSpan(draft.Line), configuration);
    }

    /// <summary>Judges a cut instruction and makes its node; its heredocs have been read before.</summary>
    public static Instruction Build(InstructionDraft draft)
    {
        ReportNonAsciiFlags(draft);
        if (draft.Cut.Arguments.IsNonStringJson)
        {
            draft.ReportCutting(LanguageMessages.NonStringJson(draft));
            return new MalformedInstruction(draft.ToElement());
        }

        return draft.Kind switch
        {
            InstructionKind.From => FromFamily.Build(draft),
            InstructionKind.Run => RunFamily.Build(draft),
            InstructionKind.Copy or InstructionKind.Add => CopyFamily.Build(draft),
            InstructionKind.Env or InstructionKind.Label or InstructionKind.Arg => PairFamily.Build(draft),
            InstructionKind.Healthcheck => HealthcheckFamily.Build(draft),
            InstructionKind.Onbuild => OnbuildFamily.Build(draft),
            InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell => CommandFamily.Build(draft),
            InstructionKind.Expose or InstructionKind.Volume or InstructionKind.User or InstructionKind.Workdir
                or InstructionKind.StopSignal or InstructionKind.Maintainer => PlainFamily.Build(draft),
            _ => Unknown(draft),
        };
    }

    private static MalformedInstruction Unknown(InstructionDraft draft)
    {
        draft.Report(LanguageMessages.UnknownInstruction(draft));
        return new MalformedInstruction(draft.ToElement());
    }

    private static void ReportNonAsciiFlags(InstructionDraft draft)
    {
        foreach (var flag in draft.Flags)
        {
            if (!System.Text.Ascii.IsValid(flag.Text))
            {
                draft.ReportLater(LanguageMessages.NonAsciiFlag(flag));
            }
        }
    }
}
