using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>ENV, LABEL and ARG. (BuildKit <c>parser/line_parsers.go</c>, <c>parseNameVal</c> and <c>parseNameOrNameVal</c>;
/// <c>instructions/parse.go</c>, <c>parseKvps</c> and <c>parseArg</c>.)</summary>
internal static class PairFamily
{
    public static Instruction Build(InstructionDraft draft)
    {
        if (draft.Arguments.IsEmpty)
        {
            draft.Report(LanguageMessages.ArgumentMissing(draft));
        }

        var pairs = ImmutableArray.CreateBuilder<NameValue>(Math.Max(1, draft.Arguments.Length));
        var isCut = draft.Kind == InstructionKind.Arg || draft.Arguments.IsEmpty
            ? CutDeclarations(draft, pairs)
            : CutPairs(draft, pairs);
        if (!isCut)
        {
            return new MalformedInstruction(draft.ToParts());
        }

        if (draft.Kind != InstructionKind.Arg)
        {
            // ARG is the one that does not look at its flags.
            FlagTable.None.Check(draft);
        }

        foreach (var pair in pairs)
        {
            if (pair.NameSpan.IsEmpty)
            {
                draft.Report(LanguageMessages.BlankName(draft, pair));
            }
        }

        return draft.Kind switch
        {
            InstructionKind.Env => new EnvInstruction(draft.ToParts(), pairs.DrainToImmutable()),
            InstructionKind.Label => new LabelInstruction(draft.ToParts(), pairs.DrainToImmutable()),
            _ => new ArgInstruction(draft.ToParts(), pairs.DrainToImmutable()),
        };
    }

    private static bool CutDeclarations(InstructionDraft draft, ImmutableArray<NameValue>.Builder pairs)
    {
        foreach (var word in draft.Arguments)
        {
            pairs.Add(Pair(draft, word.LogicalSlice, IndexOfEqual(draft, word)));
        }

        return true;
    }

    private static bool CutPairs(InstructionDraft draft, ImmutableArray<NameValue>.Builder pairs)
    {
        var words = draft.Arguments;
        if (IndexOfEqual(draft, words[0]) < 0)
        {
            return CutLegacyPair(draft, pairs);
        }

        for (var index = 0; index < words.Length; index++)
        {
            var equal = IndexOfEqual(draft, words[index]);
            if (equal < 0)
            {
                draft.ReportCutting(LanguageMessages.PairWithoutEqualSign(draft, draft.Arguments[index]));
                return false;
            }

            pairs.Add(Pair(draft, words[index].LogicalSlice, equal));
        }

        return true;
    }

    /// <summary><c>NAME value</c>: the value is all the rest of the line, quotes and white space included.</summary>
    private static bool CutLegacyPair(InstructionDraft draft, ImmutableArray<NameValue>.Builder pairs)
    {
        var text = draft.Element.GetLogicalSpan(draft.ArgumentText);
        var nameEnd = text.IndexOfAny(Spaces.Separators);
        if (nameEnd < 0)
        {
            draft.ReportCutting(LanguageMessages.PairWithoutValue(draft));
            return false;
        }

        var valueStart = nameEnd + text[nameEnd..].IndexOfAnyExcept(Spaces.Separators);
        var start = draft.ArgumentText.Start;
        pairs.Add(new NameValue(
            draft.Element,
            new Slice(start, nameEnd),
            Slice.FromBounds(start + valueStart, draft.ArgumentText.End),
            isLegacy: true));
        return true;
    }

    private static NameValue Pair(InstructionDraft draft, Slice word, int equal) => equal < 0
        ? new NameValue(draft.Element, word, null, isLegacy: false)
        : new NameValue(draft.Element, new Slice(word.Start, equal), Slice.FromBounds(word.Start + equal + 1, word.End), isLegacy: false);

    private static int IndexOfEqual(InstructionDraft draft, Argument word) => draft.Element.GetLogicalSpan(word.LogicalSlice).IndexOf('=');
}
