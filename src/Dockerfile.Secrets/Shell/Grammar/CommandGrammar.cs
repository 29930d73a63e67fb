using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>Commands and what joins them. (POSIX.1-2024, Shell Command Language, 2.10 Shell Grammar; and what bash adds.)</summary>
internal static class CommandGrammar
{
    /// <summary>A list of statements.</summary>
    public static Parser<char, ShellList> List { get; } = new ListGrammar(Rec(() => Statement!));

    /// <summary><c>&lt;(list)</c>, <c>&gt;(list)</c>.</summary>
    public static Parser<char, WordPart> ProcessSubstitution { get; } = new Node<(char Direction, ShellList Body), WordPart>(
        Map((direction, body) => (direction, body), OneOf('<', '>').Before(Char('(')), Deeper.Before(Char(')'))),
        (read, span) => new ProcessSubstitutionPart(span, read.Direction == '<', read.Body));

    private static Parser<char, ShellList> Deeper => new Nested<ShellList>(Rec(() => List));

    private static Parser<char, ImmutableArray<Redirection>> Redirections { get; } = RedirectionGrammar.AnyNumber.Select(r => r.ToImmutableArray());

    private static Parser<char, ShellCommand> Group { get; } = new Node<(ShellList Body, ImmutableArray<Redirection> Redirections), ShellCommand>(
        Map((body, redirections) => (body, redirections), Reserved("{").Then(Deeper).Before(Reserved("}")), Redirections),
        (read, span) => new BraceGroup(span, read.Body, read.Redirections));

    private static Parser<char, ShellCommand> OwnShell { get; } = new Node<(ShellList Body, ImmutableArray<Redirection> Redirections), ShellCommand>(
        Map((body, redirections) => (body, redirections), Char('(').Then(Deeper).Before(Char(')')), Redirections),
        (read, span) => new Subshell(span, read.Body, read.Redirections));

    private static Parser<char, ShellList> Loop { get; } = Reserved("do").Then(Deeper).Before(Reserved("done"));

    private static Parser<char, IfBranch> Branch { get; } = Map((condition, body) => new IfBranch(condition, body), Deeper, Reserved("then").Then(Deeper));

    private static Parser<char, ShellCommand> If { get; } =
        new Node<(IfBranch First, IEnumerable<IfBranch> Others, Maybe<ShellList> Else, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map(
                (first, others, otherwise, redirections) => (first, others, otherwise, redirections),
                Reserved("if").Then(Branch),
                Reserved("elif").Then(Branch).Many(),
                Reserved("else").Then(Deeper).Optional().Before(Reserved("fi")),
                Redirections),
            (read, span) => new IfCommand(span, [read.First, .. read.Others], read.Else.HasValue ? read.Else.Value : null, read.Redirections));

    private static Parser<char, ShellCommand> While { get; } =
        new Node<(string Word, ShellList Condition, ShellList Body, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map((word, condition, body, redirections) => (word, condition, body, redirections), Reserved("while").Or(Reserved("until")), Deeper, Loop, Redirections),
            (read, span) => new WhileCommand(span, read.Word == "until", read.Condition, read.Body, read.Redirections));

    private static Parser<char, ImmutableArray<ShellWord>?> Values { get; } =
        Reserved("in").Then(Trivia.Blanks).Then(WordGrammar.Word.Before(Trivia.Blanks).Many()).Select(w => (ImmutableArray<ShellWord>?)[.. w])
            .Or(Parser<char>.Return((ImmutableArray<ShellWord>?)null));

    private static Parser<char, int> EndOfHead { get; } = Trivia.Blanks.Then(Char(';').Optional()).Then(Trivia.Lines);

    private static Parser<char, ShellCommand> For { get; } =
        new Node<(string Name, ImmutableArray<ShellWord>? Words, ShellList Body, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map(
                (name, words, body, redirections) => (name, words, body, redirections),
                NameLeaf.Instance.Before(Trivia.Lines),
                Values.Before(EndOfHead),
                Loop,
                Redirections),
            (read, span) => new ForCommand(span, read.Name, read.Words, read.Body, read.Redirections));

    private static Parser<char, ShellCommand> ArithmeticFor { get; } =
        new Node<(ShellList Body, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map((_, body, redirections) => (body, redirections), ArithmeticLeaf.Text.Before(EndOfHead), Loop.Or(Group.Select(g => ((BraceGroup)g).Body)), Redirections),
            (read, span) => new ArithmeticForCommand(span, read.Body, read.Redirections));

    private static Parser<char, ShellCommand> AnyFor { get; } = new Node<ShellCommand, ShellCommand>(
        Reserved("for").Or(Reserved("select")).Then(Trivia.Blanks).Then(new NextIs<ShellCommand>('(', ArithmeticFor, For)),
        (read, span) => read with { Span = span });

    private static Parser<char, CaseClause> Clause { get; } = Map(
        (patterns, body, end) => new CaseClause([.. patterns], body, end is ";&" or ";;&"),
        Char('(').Optional().Then(Trivia.Blanks).Then(WordGrammar.Word.Before(Trivia.Blanks).SeparatedAtLeastOnce(Char('|').Before(Trivia.Blanks))).Before(Char(')')),
        Deeper,
        ClauseEndLeaf.Instance.Before(Trivia.Lines));

    private static Parser<char, ShellCommand> Case { get; } =
        new Node<(ShellWord Word, IEnumerable<CaseClause> Clauses, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map(
                (word, clauses, redirections) => (word, clauses, redirections),
                Reserved("case").Then(Trivia.Blanks).Then(WordGrammar.Word).Before(Trivia.Lines),
                Reserved("in").Then(Trivia.Lines).Then(Not(Lookahead(Reserved("esac"))).Then(Clause).Many()).Before(Reserved("esac")),
                Redirections),
            (read, span) => new CaseCommand(span, read.Word, [.. read.Clauses], read.Redirections));

    private static Parser<char, ShellCommand> Conditional { get; } =
        new Node<(ImmutableArray<ShellWord> Words, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map((words, redirections) => (words, redirections), new ConditionalGrammar(), Redirections),
            (read, span) => new ConditionalCommand(span, read.Words, read.Redirections));

    private static Parser<char, ShellCommand> Arithmetic { get; } =
        new Node<(string Text, ImmutableArray<Redirection> Redirections), ShellCommand>(
            Map((text, redirections) => (text, redirections), ArithmeticLeaf.Text, Redirections),
            (read, span) => new ArithmeticCommand(span, read.Text, read.Redirections));

    private static Parser<char, ShellCommand> Function { get; } = new Node<(string Name, ShellCommand Body), ShellCommand>(
        Map(
            (name, body) => (name, body),
            FunctionHeadLeaf.Instance.Before(Trivia.Lines),
            new Nested<ShellCommand>(Rec(() => Command!))),
        (read, span) => new FunctionDefinition(span, read.Name, read.Body));

    private static Parser<char, ShellCommand> Command { get; } = new CommandChoice();

    private static Parser<char, Pipeline> PipelineOf { get; } = new PipelineGrammar(new Recovering(Command));

    private static Parser<char, Statement> Statement { get; } = new StatementGrammar(PipelineOf);

    private static ReservedLeaf Reserved(string word) => new(word);

    /// <summary>Chooses by what comes next, so that no kind of command is tried in vain.</summary>
    private sealed class CommandChoice : Parser<char, ShellCommand>
    {
        private readonly SimpleCommandGrammar _simple = new();

        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ShellCommand result)
        {
            var parser = Choose(state.LookAhead(int.MaxValue), (ShellConfiguration)state.Configuration, (int)state.Location);
            if (parser is null)
            {
                state.SetError(Maybe.Nothing<char>(), !state.HasCurrent, state.Location, "no command");
                result = null!;
                return false;
            }

            return parser.TryParse(ref state, ref expecteds, out result!);
        }

        private Parser<char, ShellCommand>? Choose(ReadOnlySpan<char> rest, ShellConfiguration configuration, int at)
        {
            if (rest is ['(', ..])
            {
                return ArithmeticLeaf.IsNext(configuration, at) ? Arithmetic : OwnShell;
            }

            return ShellCharacters.ReservedWord(rest) switch
            {
                "{" => Group,
                "if" => If,
                "while" or "until" => While,
                "for" or "select" => AnyFor,
                "case" => Case,
                "[[" => Conditional,
                "function" => Function,
                [] => FunctionHeadLeaf.IsNext(rest) ? Function : _simple,
                _ => null,
            };
        }
    }
}
