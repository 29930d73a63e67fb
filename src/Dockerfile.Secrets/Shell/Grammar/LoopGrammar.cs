using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
using static DockerfileSecrets.Shell.CompoundGrammar;
using static DockerfileSecrets.Shell.WordGrammar;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>for, case, functions and the bracketed expressions of bash.</summary>
internal static class LoopGrammar
{
    private static readonly Parser<char, Unit> Gap = new GapLeaf(takesLines: false);
    private static readonly Parser<char, Unit> Lines = new GapLeaf(takesLines: true);
    private static readonly Parser<char, ImmutableArray<ShellRedirection>> Redirections = SimpleCommandGrammar.Redirections;

    private static readonly Parser<char, ShellCommand> ArithmeticFor = Map(
        (start, header, body, redirections, end) => body.IsWhole
            ? new ArithmeticForCommand(Span(start, end), header, body.Body, redirections)
            : Opaque(start, end, [header, body.Body, .. redirections]),
        Start, new ArithmeticLeaf("((").Before(Gap).Before(new SeparatorLeaf()), LoopBody, Redirections, End);

    private static readonly Parser<char, ImmutableArray<ShellWord>?> InWords = OneOf(
        Required("in").Then(Gap).Then(Word.Before(Gap).Listed()).To(ImmutableArray<ShellWord>? (words) => words),
        Parser<char>.Return<ImmutableArray<ShellWord>?>(null));

    private static readonly Parser<char, ShellCommand> WordFor = Map(
        (start, name, words, body, redirections, end) => body.IsWhole && name.Length > 0
            ? new ForCommand(Span(start, end), name, words, body.Body, redirections)
            : Opaque(start, end, [.. words ?? [], body.Body, .. redirections]),
        Start, new NameLeaf().Before(Lines), InWords.Before(new SeparatorLeaf()), LoopBody, Redirections, End);

    public static readonly Parser<char, ShellCommand> For =
        Required("for").Or(Keyword("select")).Then(Gap).Then(OneOf(ArithmeticFor, WordFor));

    private static readonly Parser<char, (CaseItem Item, bool IsWhole)> Item = Map(
        (start, patterns, isWhole, body, ending, end) => (new CaseItem(Span(start, end), patterns, body, ending), isWhole),
        Start.Before(new CaseItemStartLeaf()),
        Gap.Then(WordOrNothing.Before(Gap).ListedBetween(new SignLeaf("|", ShellTokenKind.Operator, isRequired: true).Then(Gap))),
        Sign(")"),
        List(ShellEnd.Case),
        new CaseEndingLeaf(),
        End);

    public static readonly Parser<char, ShellCommand> Case = Map(
        (start, subject, isOpen, items, isClosed, rest) =>
        {
            var all = items.ToArray();
            return isOpen && isClosed && all.All(item => item.IsWhole)
                ? new CaseCommand(Span(start, rest.end), subject, [.. all.Select(item => item.Item)], rest.redirections)
                : Opaque(start, rest.end, [subject, .. all.Select(item => item.Item), .. rest.redirections]);
        },
        Start.Before(Keyword("case")).Before(Gap),
        WordOrNothing.Before(Lines),
        Keyword("in").Before(Lines),
        Item.Before(Lines).Listed(),
        Keyword("esac"),
        Redirections.Then(End, (redirections, end) => (redirections, end)));

    public static readonly Parser<char, ShellCommand> Function = Map(
        ShellCommand (start, name, body, end) => new FunctionDefinition(Span(start, end), name, body),
        Start, new FunctionHeadLeaf().Before(Lines), Rec(() => ScriptGrammar.Command), End);

    private static readonly Parser<char, ShellWord?> NotClosing =
        new NotKeywordLeaf("]]").Then(OneOf(new ConditionalSignLeaf(), Word.To(ShellWord? (word) => word))).Before(Lines);

    public static readonly Parser<char, ShellCommand> Conditional = Map(
        (start, words, isClosed, redirections, end) =>
        {
            ImmutableArray<ShellWord> all = [.. words.OfType<ShellWord>()];
            return isClosed ? new ConditionalCommand(Span(start, end), all, redirections) : Opaque(start, end, [.. all, .. redirections]);
        },
        Start.Before(Keyword("[[")).Before(Lines), NotClosing.Listed(), Keyword("]]"), Redirections, End);

    public static readonly Parser<char, ShellCommand> Arithmetic = Map(
        ShellCommand (start, expression, redirections, end) => new ArithmeticCommand(Span(start, end), expression, redirections),
        Start, new ArithmeticLeaf("(("), Redirections, End);
}
