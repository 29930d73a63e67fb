using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
using static DockerfileSecrets.Shell.WordGrammar;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>Commands that hold commands. One whose end is missing is opaque, with what could be read inside.</summary>
internal static class CompoundGrammar
{
    private static readonly Parser<char, Unit> Gap = new GapLeaf(takesLines: false);
    private static readonly Parser<char, Unit> Lines = new GapLeaf(takesLines: true);
    private static readonly Parser<char, ImmutableArray<ShellRedirection>> Redirections = SimpleCommandGrammar.Redirections;

    private static readonly Parser<char, ShellCommand> Group = Map(
        (start, _, body, isClosed, redirections, end) => isClosed
            ? new BraceGroup(Span(start, end), body, redirections)
            : Opaque(start, end, [body, .. redirections]),
        Start, Keyword("{"), List(ShellEnd.Brace), Keyword("}"), Redirections, End);

    private static readonly Parser<char, ShellCommand> Subshell = Map(
        (start, _, body, isClosed, redirections, end) => isClosed
            ? new Subshell(Span(start, end), body, redirections)
            : Opaque(start, end, [body, .. redirections]),
        Start, Sign("("), List(ShellEnd.Bracket), Sign(")"), Redirections, End);

    private static readonly Parser<char, (IfClause Clause, bool IsWhole)> Clause = Map(
        (condition, isWhole, body) => (new IfClause(condition, body), isWhole),
        List(ShellEnd.Then), Keyword("then"), List(ShellEnd.Branch));

    private static readonly Parser<char, ShellCommand> If = Map(
        (start, first, others, otherwise, isClosed, rest) =>
        {
            (IfClause Clause, bool IsWhole)[] clauses = [first, .. others];
            var last = otherwise.HasValue ? otherwise.Value : null;
            if (isClosed && clauses.All(clause => clause.IsWhole))
            {
                return new IfCommand(Span(start, rest.end), [.. clauses.Select(c => c.Clause)], last, rest.redirections);
            }

            IEnumerable<ShellNode> contents = clauses.SelectMany(IEnumerable<ShellNode> (c) => [c.Clause.Condition, c.Clause.Body]);
            return Opaque(start, rest.end, [.. contents, .. last is null ? Array.Empty<ShellNode>() : [last], .. rest.redirections]);
        },
        Start,
        Keyword("if").Then(Clause),
        Required("elif").Then(Clause).Listed(),
        Required("else").Then(List(ShellEnd.Branch)).OrNothing(),
        Keyword("fi"),
        Redirections.Then(End, (redirections, end) => (redirections, end)));

    private static readonly Parser<char, (ShellList Body, bool IsWhole)> DoBody = Map(
        (_, isOpen, body, isClosed) => (body, isOpen && isClosed), Lines, Keyword("do"), List(ShellEnd.Done), Keyword("done"));

    public static readonly Parser<char, (ShellList Body, bool IsWhole)> LoopBody = Lines.Then(OneOf(
        Map((_, body, isClosed) => (body, isClosed), Required("{"), List(ShellEnd.Brace), Keyword("}")),
        DoBody));

    private static readonly Parser<char, ShellCommand> While = Map(
        (start, isUntil, condition, body, redirections, end) => body.IsWhole
            ? new WhileCommand(Span(start, end), isUntil, condition, body.Body, redirections)
            : Opaque(start, end, [condition, body.Body, .. redirections]),
        Start,
        Required("until").Or(Keyword("while").ToValue(false)),
        List(ShellEnd.Do),
        DoBody,
        Redirections,
        End);

    public static Parser<char, ShellCommand> Of(CommandStart start) => start switch
    {
        CommandStart.Group => Group,
        CommandStart.Subshell => Subshell,
        CommandStart.If => If,
        CommandStart.While => While,
        CommandStart.For => LoopGrammar.For,
        CommandStart.Case => LoopGrammar.Case,
        CommandStart.Function => LoopGrammar.Function,
        CommandStart.Conditional => LoopGrammar.Conditional,
        CommandStart.Arithmetic => LoopGrammar.Arithmetic,
        _ => SimpleCommandGrammar.SimpleCommand,
    };

    public static ShellCommand Opaque(int start, int end, ImmutableArray<ShellNode> contents) =>
        new OpaqueCommand(Span(start, end), OpaqueReason.Unfinished, contents);

    public static Parser<char, ShellList> List(ShellEnd end) => new Within<ShellList>(end, Rec(() => ScriptGrammar.List));

    public static SignLeaf Keyword(string word) => new(word, ShellTokenKind.Keyword, isRequired: false);

    public static SignLeaf Required(string word) => new(word, ShellTokenKind.Keyword, isRequired: true);

    public static SignLeaf Sign(string sign) => new(sign, ShellTokenKind.Operator, isRequired: false);
}
