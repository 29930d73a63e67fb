using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>The grammar of a whole text: elements, one behind the other, until it ends.</summary>
internal static class DocumentGrammar
{
    /// <summary>All elements from here on. It takes any text: it never fails.</summary>
    public static readonly Parser<char, ImmutableArray<DocumentElement>> Elements = new Gather<DocumentElement>(new ElementParser());

    /// <summary>One element. An instruction on one line is cut by the grammar right here; one with continuations is another text, its
    /// joined line.</summary>
    private sealed class ElementParser : Parser<char, DocumentElement>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out DocumentElement result)
        {
            var configuration = (GrammarConfiguration)state.Configuration;
            var start = (int)state.Location;
            if (!state.HasCurrent || (configuration.StopsAt is { } stops && stops(start)))
            {
                result = null!;
                state.SetError(Maybe.Nothing<char>(), !state.HasCurrent, start, null!);
                return false;
            }

            var reader = configuration.Reader!;
            if (reader.TryRead(start) is { } simple)
            {
                result = simple;
                state.Advance(simple.Element.Full.Length);
                return true;
            }

            var draft = reader.StartInstruction(start);
            if (draft.Element.IsContinued)
            {
                InstructionParser.Cut(draft, configuration);
            }
            else
            {
                state.Advance(draft.Element.LogicalSpan.Start - start);
                configuration.TurnTo(draft, (int)state.Location);
                if (!InstructionGrammar.Instruction.TryParse(ref state, ref expecteds, out _))
                {
                    result = null!;
                    return false;
                }
            }

            result = reader.Finish(draft);
            state.Advance(draft.Element.Full.End - (int)state.Location);
            return true;
        }
    }
}
