using System.Runtime.InteropServices;

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

        var pairs = draft.Kind == InstructionKind.Arg || draft.Arguments.IsEmpty ? CutDeclarations(draft) : CutPairs(draft);
        if (pairs is null)
        {
            return new MalformedInstruction(draft.ToElement());
        }

        if (draft.Kind != InstructionKind.Arg)
        {
            // ARG is the one that does not look at its flags.
            FlagTable.None.Check(draft);
        }

        foreach (var pair in pairs)
        {
            if (pair.NameText.IsEmpty)
            {
                draft.Report(LanguageMessages.BlankName(draft, pair));
            }
        }

        var cut = ImmutableCollectionsMarshal.AsImmutableArray(pairs);
        return draft.Kind switch
        {
            InstructionKind.Env => new EnvInstruction(draft.ToElement(), cut),
            InstructionKind.Label => new LabelInstruction(draft.ToElement(), cut),
            _ => new ArgInstruction(draft.ToElement(), cut),
        };
    }

    private static NameValue[] CutDeclarations(InstructionDraft draft)
    {
        var words = draft.Arguments;
        var pairs = words.IsEmpty ? [] : new NameValue[words.Length];
        for (var index = 0; index < pairs.Length; index++)
        {
            pairs[index] = Pair(draft, words[index].LogicalSlice, IndexOfEqual(draft, words[index]));
        }

        return pairs;
    }

    /// <summary>The pairs; null when a word is none, which is reported.</summary>
    private static NameValue[]? CutPairs(InstructionDraft draft)
    {
        var words = draft.Arguments;
        if (IndexOfEqual(draft, words[0]) < 0)
        {
            return CutLegacyPair(draft) is { } legacy ? [legacy] : null;
        }

        var pairs = new NameValue[words.Length];
        for (var index = 0; index < pairs.Length; index++)
        {
            var equal = IndexOfEqual(draft, words[index]);
            if (equal < 0)
            {
                draft.ReportCutting(LanguageMessages.PairWithoutEqualSign(draft, words[index]));
                return null;
            }

            pairs[index] = Pair(draft, words[index].LogicalSlice, equal);
        }

        return pairs;
    }

    /// <summary><c>NAME value</c>: the value is all the rest of the line, quotes and white space included.</summary>
    private static NameValue? CutLegacyPair(InstructionDraft draft)
    {
        var text = draft.Element.GetLogicalSpan(draft.ArgumentText);
        var nameEnd = text.IndexOfAny(Spaces.Separators);
        if (nameEnd < 0)
        {
            draft.ReportCutting(LanguageMessages.PairWithoutValue(draft));
            return null;
        }

        var valueStart = nameEnd + text[nameEnd..].IndexOfAnyExcept(Spaces.Separators);
        var start = draft.ArgumentText.Start;
        return new NameValue(
            draft.Owner,
            new Slice(start, nameEnd),
            Slice.FromBounds(start + valueStart, draft.ArgumentText.End),
            isLegacy: true);
    }

    private static NameValue Pair(InstructionDraft draft, Slice word, int equal) => equal < 0
        ? new NameValue(draft.Owner, word, null, isLegacy: false)
        : new NameValue(draft.Owner, new Slice(word.Start, equal), Slice.FromBounds(word.Start + equal + 1, word.End), isLegacy: false);

    private static int IndexOfEqual(InstructionDraft draft, Argument word) => draft.Element.GetLogicalSpan(word.LogicalSlice).IndexOf('=');
}
