using System.Collections.Immutable;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Parsing;

/// <summary>The grammar of one instruction on its joined line: keyword, flags, arguments. It cuts and does not judge. Leaves eat the white
/// space behind them.</summary>
/// <remarks>BuildKit <c>parser/split_command.go</c>, <c>splitCommand</c>, and the functions of <c>parser/line_parsers.go</c>.</remarks>
internal static class InstructionGrammar
{
    private static readonly Parser<char, ImmutableArray<Flag>> Flags = new NextIs<ImmutableArray<Flag>>(
        '-',
        new Gather<Flag>(new FlagLeaf()).Before(new FlagEndLeaf()),
        new NoFlagsLeaf());

    private static readonly Parser<char, ArgumentsCut> Text = new TextLeaf();

    private static readonly Parser<char, ArgumentsCut> Words = new Gather<Argument>(new WordLeaf())
        .To(words => ListOf(ArgumentForm.Words, words));

    private static readonly Parser<char, ArgumentsCut> PairWords = new Gather<Argument>(new PairWordLeaf())
        .To(words => ListOf(ArgumentForm.Words, words));

    private static readonly Parser<char, ArgumentsCut> JsonArray =
        new Gather<Argument>(new JsonStringLeaf(), new JsonSignLeaf(','))
            .Between(new JsonSignLeaf('['), new JsonSignLeaf(']')).Before(new LineEndLeaf())
            .To(strings => ListOf(ArgumentForm.Json, strings));

    private static readonly Parser<char, ArgumentsCut> NonStringJson = new NonStringJsonLeaf();

    private static readonly Parser<char, ArgumentsCut> JsonOrText = JsonOr(Text);
    private static readonly Parser<char, ArgumentsCut> JsonOrWords = JsonOr(Words);

    private static readonly Parser<char, ArgumentsCut> Healthcheck = Map(
        (type, command) => command with { Items = command.Items.Insert(0, type) },
        new TypeLeaf(),
        JsonOrText).Or(Text);

    /// <summary>By <see cref="InstructionKind"/>.</summary>
    private static readonly Parser<char, ArgumentsCut>[] Arguments = [.. System.Enum.GetValues<InstructionKind>().Select(ArgumentsOf)];

    /// <summary>One instruction on a line without white space around it. It takes any text: it never fails.</summary>
    public static readonly Parser<char, InstructionCut> Instruction = new WholeInstruction();

    /// <summary>The same on a line that is a text of its own. What it cuts stands in the configuration: Pidgin makes an object of each result.</summary>
    public static readonly Parser<char, bool> Line = new LineParser();

    private static Parser<char, ArgumentsCut> JsonOr(Parser<char, ArgumentsCut> otherwise) =>
        new NextIs<ArgumentsCut>('[', Try(JsonArray).Or(NonStringJson).Or(otherwise), otherwise);

    private static Parser<char, ArgumentsCut> ArgumentsOf(InstructionKind kind) => kind switch
    {
        InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell => JsonOrText,
        InstructionKind.Add or InstructionKind.Copy or InstructionKind.Volume => JsonOrWords,
        InstructionKind.From or InstructionKind.Expose => Words,
        InstructionKind.Env or InstructionKind.Label or InstructionKind.Arg => PairWords,
        InstructionKind.Healthcheck => Healthcheck,
        _ => Text,
    };

    private sealed class LineParser : Parser<char, bool>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out bool result) =>
            result = Instruction.TryParse(ref state, ref expecteds, out ((GrammarConfiguration)state.Configuration).Cut);
    }

    private static ArgumentsCut ListOf(ArgumentForm form, ImmutableArray<Argument> list)
    {
        var text = list.IsEmpty ? default : Slice.FromBounds(list[0].LogicalSlice.Start, list[^1].LogicalSlice.End);
        return new ArgumentsCut(form, text, list);
    }

    /// <summary>Keyword, flags and the arguments that the keyword asks for, in place of <c>Bind</c> and <c>Map</c>: those copy what was cut three times.</summary>
    private sealed class WholeInstruction : Parser<char, InstructionCut>
    {
        private static readonly KeywordLeaf Keyword = new();

        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out InstructionCut result)
        {
            if (Keyword.TryParse(ref state, ref expecteds, out var keyword)
                && Flags.TryParse(ref state, ref expecteds, out var flags)
                && Arguments[(int)keyword.Kind].TryParse(ref state, ref expecteds, out var arguments))
            {
                result = new InstructionCut(keyword, flags, arguments);
                return true;
            }

            result = default;
            return false;
        }
    }
}
