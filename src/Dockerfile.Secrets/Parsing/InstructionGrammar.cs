using System.Collections.Immutable;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Parsing;

/// <summary>The grammar of one instruction on its joined line: keyword, flags, arguments. It cuts and does not judge.</summary>
/// <remarks>BuildKit <c>parser/split_command.go</c>, <c>splitCommand</c>, and the functions of <c>parser/line_parsers.go</c>.</remarks>
internal static class InstructionGrammar
{
    private static readonly Parser<char, int> Space = new SpaceLeaf(asciiOnly: false);
    private static readonly Parser<char, int> AsciiSpace = new SpaceLeaf(asciiOnly: true);
    private static readonly Parser<char, Slice> Rest = new RestLeaf();

    private static readonly Parser<char, ImmutableArray<FlagWord>> Flags = new NextIs<ImmutableArray<FlagWord>>(
        '-',
        new Gather<FlagWord>(new FlagLeaf().Before(AsciiSpace)).Before(new FlagEndLeaf()).Before(Space),
        Parser<char>.Return(ImmutableArray<FlagWord>.Empty).Before(Space));

    private static readonly Parser<char, ArgumentsCut> Text = Rest.Select(rest =>
        new ArgumentsCut(ArgumentForm.Text, rest, rest.Length == 0 ? [] : [new ArgumentCut(rest, null)]));

    private static readonly Parser<char, ArgumentsCut> Words = new Gather<ArgumentCut>(new WordLeaf().Before(new SeparatorLeaf()))
        .Select(words => ListOf(ArgumentForm.Words, words));

    private static readonly Parser<char, ArgumentsCut> PairWords = new Gather<ArgumentCut>(new PairWordLeaf().Before(Space)).Before(Rest)
        .Select(words => ListOf(ArgumentForm.Words, words));

    private static readonly Parser<char, Unit> JsonSpace = OneOf(Char(' '), Char('\t'), Char('\r'), Char('\n')).SkipMany();

    private static readonly Parser<char, ArgumentsCut> JsonArray =
        new JsonStringLeaf().Before(JsonSpace).Separated(Char(',').Then(JsonSpace))
            .Between(Char('[').Then(JsonSpace), Char(']').Then(JsonSpace)).Before(Parser<char>.End)
            .Select(strings => ListOf(ArgumentForm.Json, [.. strings]));

    private static readonly Parser<char, ArgumentsCut> NonStringJson = new NonStringJsonLeaf().Select(rest =>
        new ArgumentsCut(ArgumentForm.Json, rest, [new ArgumentCut(rest, null)], IsNonStringJson: true));

    private static readonly Parser<char, ArgumentsCut> JsonOrText = JsonOr(Text);
    private static readonly Parser<char, ArgumentsCut> JsonOrWords = JsonOr(Words);

    private static readonly Parser<char, ArgumentsCut> Healthcheck = Map(
        (type, command) => command with { Items = command.Items.Insert(0, type) },
        new TypeLeaf().Before(Space),
        JsonOrText).Or(Text);

    private static readonly Parser<char, Tail>[] Tails = MakeTails();

    /// <summary>One instruction on a line without white space around it. It takes any text: it never fails.</summary>
    public static readonly Parser<char, InstructionCut> Instruction = new KeywordLeaf().Before(AsciiSpace)
        .Then(keyword => Tails[(int)keyword.Kind], (keyword, tail) => new InstructionCut(keyword, tail.Flags, tail.Arguments));

    private static Parser<char, ArgumentsCut> JsonOr(Parser<char, ArgumentsCut> otherwise) =>
        new NextIs<ArgumentsCut>('[', Try(JsonArray).Or(NonStringJson).Or(otherwise), otherwise);

    private static Parser<char, Tail>[] MakeTails()
    {
        var tails = new Parser<char, Tail>[System.Enum.GetValues<InstructionKind>().Length];
        foreach (var kind in System.Enum.GetValues<InstructionKind>())
        {
            tails[(int)kind] = Map((flags, arguments) => new Tail(flags, arguments), Flags, ArgumentsOf(kind));
        }

        return tails;
    }

    private static Parser<char, ArgumentsCut> ArgumentsOf(InstructionKind kind) => kind switch
    {
        InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Shell => JsonOrText,
        InstructionKind.Add or InstructionKind.Copy or InstructionKind.Volume => JsonOrWords,
        InstructionKind.From or InstructionKind.Expose => Words,
        InstructionKind.Env or InstructionKind.Label or InstructionKind.Arg => PairWords,
        InstructionKind.Healthcheck => Healthcheck,
        _ => Text,
    };

    private readonly record struct Tail(ImmutableArray<FlagWord> Flags, ArgumentsCut Arguments);

    private static ArgumentsCut ListOf(ArgumentForm form, ImmutableArray<ArgumentCut> list)
    {
        var text = list.IsEmpty ? default : Slice.FromBounds(list[0].Slice.Start, list[^1].Slice.End);
        return new ArgumentsCut(form, text, list);
    }
}
