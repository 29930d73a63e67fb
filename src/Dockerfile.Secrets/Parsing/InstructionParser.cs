using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Makes the node of an instruction: cuts its line with the grammar, then judges what was cut.</summary>
internal static class InstructionParser
{
    /// <summary>ONBUILD inside ONBUILD is an error at once; what nobody writes is read to this depth only, against stack overflow.</summary>
    private const int DeepestTrigger = 16;

    /// <summary>Cuts the joined line of an element, or the part of it behind an ONBUILD.</summary>
    public static InstructionDraft Cut(ElementText element, int from, int depth)
    {
        var text = element.LogicalText[from..];
        var end = from + text.TrimEnd().Length;
        var start = Math.Min(end, from + text.Length - text.TrimStart().Length);
        var line = Slice.FromBounds(start, end);
        var configuration = new GrammarConfiguration(element.Escape, start);
        var cut = InstructionGrammar.Instruction.ParseOrThrow(element.GetLogicalSpan(line), configuration);
        return new InstructionDraft
        {
            Element = element,
            Cut = cut,
            Line = line,
            Depth = depth,
            Flags = FlagsOf(element, cut),
            Arguments = ArgumentsOf(element, cut),
        };
    }

    /// <summary>Judges a cut instruction and makes its node; its heredocs have been read before.</summary>
    public static Instruction Build(InstructionDraft draft)
    {
        ReportNonAsciiFlags(draft);
        if (draft.Cut.Arguments.IsNonStringJson)
        {
            draft.ReportCutting(LanguageMessages.NonStringJson(draft));
            return new MalformedInstruction(draft.ToParts());
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

    /// <summary>The instruction behind an ONBUILD; null when there is none, or when it is nested too deeply.</summary>
    public static InstructionDraft? CutTrigger(InstructionDraft onbuild) =>
        onbuild.ArgumentText.Length == 0 || onbuild.Depth >= DeepestTrigger
            ? null
            : Cut(onbuild.Element, onbuild.ArgumentText.Start, onbuild.Depth + 1);

    private static MalformedInstruction Unknown(InstructionDraft draft)
    {
        draft.Report(LanguageMessages.UnknownInstruction(draft));
        return new MalformedInstruction(draft.ToParts());
    }

    private static ImmutableArray<Flag> FlagsOf(ElementText element, InstructionCut cut)
    {
        if (cut.Flags.IsEmpty)
        {
            return [];
        }

        var flags = ImmutableArray.CreateBuilder<Flag>(cut.Flags.Length);
        foreach (var word in cut.Flags)
        {
            flags.Add(new Flag(element, word));
        }

        return flags.MoveToImmutable();
    }

    private static ImmutableArray<Argument> ArgumentsOf(ElementText element, InstructionCut cut)
    {
        var items = cut.Arguments.Items;
        if (items.IsEmpty)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<Argument>(items.Length);
        foreach (var item in items)
        {
            arguments.Add(new Argument(element, item.Slice, item.Value));
        }

        return arguments.MoveToImmutable();
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
