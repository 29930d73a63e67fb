using System.Collections.Immutable;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Parsing;

/// <summary>The grammar of one instruction on its joined line: keyword, flags, arguments. It cuts and does not judge. Leaves eat the white
/// space behind them.</summary>
/// <remarks>BuildKit <c>parser/split_command.go</c>, <c>splitCommand</c>, and the functions of <c>parser/line_parsers.go</c>.</remarks>
internal static class InstructionGrammar
{
    private static readonly Parser<char, ImmutableArray<Flag>> Flags = new Gather<Flag>(new FlagLeaf()).Before(new FlagEndLeaf());

    private static readonly Parser<char, ArgumentsCut> Text = new TextLeaf();

    private static readonly Parser<char, ArgumentsCut> Words = new WordsLeaf();

    private static readonly Parser<char, ArgumentsCut> PairWords = new PairWordsLeaf();

    private static readonly Parser<char, ArgumentsCut> JsonArray = new JsonArrayLeaf();

    private static readonly Parser<char, ArgumentsCut> NonStringJson = new NonStringJsonLeaf();

    private static readonly Parser<char, ArgumentsCut> JsonOrText = JsonOr(Text);
    private static readonly Parser<char, ArgumentsCut> JsonOrWords = JsonOr(Words);

    private static readonly Parser<char, ArgumentsCut> Healthcheck = Map(
        (type, command) => command with { Items = command.Items.Insert(0, type) },
        new TypeLeaf(),
        JsonOrText).Or(Text);

    /// <summary>By <see cref="InstructionKind"/>.</summary>
    private static readonly Parser<char, ArgumentsCut>[] Arguments = [.. System.Enum.GetValues<InstructionKind>().Select(ArgumentsOf)];

    /// <summary>One instruction on a line without white space around it, into the draft of the configuration: Pidgin makes an object of each result of a whole
    /// text, and copies what parsers hand on. It takes any text: it never fails.</summary>
    public static readonly Parser<char, bool> Instruction = new WholeInstruction();

    private static Parser<char, ArgumentsCut> JsonOr(Parser<char, ArgumentsCut> otherwise) =>
        new NextIs<ArgumentsCut>('[', JsonArray.Or(NonStringJson).Or(otherwise), otherwise);

    private static Parser<char, ArgumentsCut> ArgumentsOf(InstructionKind kind) => kind switch
    {
        InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell => JsonOrText,
        InstructionKind.Add or InstructionKind.Copy or InstructionKind.Volume => JsonOrWords,
        InstructionKind.From or InstructionKind.Expose => Words,
        InstructionKind.Env or InstructionKind.Label or InstructionKind.Arg => PairWords,
        InstructionKind.Healthcheck => Healthcheck,
        InstructionKind.Onbuild => Map((text, _) => text, Lookahead(Text), new TriggerParser()),
        _ => Text,
    };

    /// <summary>The instruction that is left, if any: it is cut as well, into a draft of its own.</summary>
    private sealed class TriggerParser : Parser<char, bool>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out bool result)
        {
            var configuration = (GrammarConfiguration)state.Configuration;
            var onbuild = configuration.Draft;
            if (onbuild.StartTrigger(configuration.RestOfLine((int)state.Location)) is not { } trigger)
            {
                return result = true;
            }

            configuration.Draft = trigger;
            var isCut = Instruction.TryParse(ref state, ref expecteds, out result);
            configuration.Draft = onbuild;
            return isCut;
        }
    }

    /// <summary>Keyword, flags and the arguments that the keyword asks for, in place of <c>Bind</c> and <c>Map</c>: those copy what was cut three times.</summary>
    private sealed class WholeInstruction : Parser<char, bool>
    {
        private static readonly KeywordLeaf Keyword = new();

        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out bool result)
        {
            // Most instructions have no flags.
            var flags = ImmutableArray<Flag>.Empty;
            if (Keyword.TryParse(ref state, ref expecteds, out var keyword)
                && (!keyword.IsBeforeFlags || Flags.TryParse(ref state, ref expecteds, out flags))
                && Arguments[(int)keyword.Kind].TryParse(ref state, ref expecteds, out var arguments))
            {
                ((GrammarConfiguration)state.Configuration).Draft.Cut = new InstructionCut(keyword, flags, arguments);
                return result = true;
            }

            return result = false;
        }
    }
}
