using DockerfileSecrets.Parsing;
using Pidgin;
using static DockerfileSecrets.Shell.WordGrammar;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>Lists, pipelines and the choice of the command. Every text is a script: the grammar never fails.</summary>
internal static class ScriptGrammar
{
    private static readonly Parser<char, Unit> Gap = new GapLeaf(takesLines: false);
    private static readonly Parser<char, Unit> Lines = new GapLeaf(takesLines: true);
    private static readonly Parser<char, ShellCommand> Stray = new StrayLeaf();
    private static readonly Parser<char, ShellCommand> Missing = new MissingLeaf();

    private static readonly Parser<char, ShellCommand> TooDeep =
        new TooDeepLeaf().To(ShellCommand (span) => new OpaqueCommand(span, OpaqueReason.TooDeep, []));

    public static readonly Parser<char, ShellCommand> Command =
        new CommandStartLeaf().Then(CommandOf, (_, command) => command).Before(Gap);

    private static readonly Parser<char, ShellPipeline> Pipeline = Map(
        (start, isTimed, negations, first, rest, end) =>
        {
            if ((isTimed || negations > 0) && rest.IsEmpty && first is OpaqueCommand { Reason: OpaqueReason.Unexpected, Span.IsEmpty: true })
            {
                // `time` and `!` alone measure and deny nothing, and are no error in bash.
                first = new SimpleCommand(first.Span, [], [], []);
            }

            return new ShellPipeline(Span(Math.Min(start, first.Span.Start), end), negations % 2 == 1, isTimed, first, rest);
        },
        Start,
        Keyword("time").Before(Gap),
        new ByFirst<bool>((c => c == '!', new SignLeaf("!", ShellTokenKind.Keyword, isRequired: true))).Before(Gap).Listed().To(all => all.Length),
        Command,
        new ByFirst<bool>((c => c == '|', Required("|&").ToValue(true)), (c => c == '|', new SignLeaf("|", ShellTokenKind.Operator, isRequired: true, "|").ToValue(false)))
            .Before(Lines).Then(new NotKeywordLeaf("!").Then(Rec(() => Command)).Or(Stray), (pipesErrors, command) => new PipedCommand(pipesErrors, command)).Listed(),
        End);

    private static readonly Parser<char, AndOrStep> Step =
        new ByFirst<AndOrOperator>((c => c == '&', Required("&&").ToValue(AndOrOperator.And)), (c => c == '|', Required("||").ToValue(AndOrOperator.Or)))
            .Before(Lines).Then(Pipeline, (op, pipeline) => new AndOrStep(op, pipeline));

    private static readonly Parser<char, ShellStatement> AndOr = Map(
        (start, first, rest, end, isBackground) => new ShellStatement(Span(start, end), first, rest, isBackground),
        Start, Pipeline, Step.Listed(), End, new SeparatorLeaf());

    private static readonly Parser<char, ShellStatement> Wrong = Map(
        (start, command, end, isBackground) =>
        {
            var span = Span(start, end);
            return new ShellStatement(span, new ShellPipeline(span, false, false, command, []), [], isBackground);
        },
        Start, Stray, End, new SeparatorLeaf());

    public static readonly Parser<char, ShellList> List = Map(
        (before, _, start, statements, end) => new ShellList(statements.IsEmpty ? new TextSpan(before, 0) : Span(start, end), statements),
        End,
        Lines,
        Start,
        new StatementStartLeaf().Then(isStatement => isStatement ? AndOr : Wrong, (_, statement) => statement)
            .Before(Lines).Listed(),
        End);

    public static ShellScript Parse(string text)
    {
        var configuration = new ShellConfiguration();
        var body = text.Length == 0 ? new ShellList(default, []) : List.ParseOrThrow(text, configuration);
        return new ShellScript(text, body, configuration.Tokens);
    }

    public static ShellList Inner(string text, ShellConfiguration configuration) => List.ParseOrThrow(text, configuration);

    private static SignLeaf Required(string sign) => new(sign, ShellTokenKind.Operator, isRequired: true);

    private static SignLeaf Keyword(string word) => new(word, ShellTokenKind.Keyword, isRequired: false);

    private static Parser<char, ShellCommand> CommandOf(CommandStart start) => start switch
    {
        CommandStart.Simple => SimpleCommandGrammar.SimpleCommand,
        CommandStart.Stray => Stray,
        CommandStart.Missing => Missing,
        _ => Compound[(int)start],
    };

    private static readonly Parser<char, ShellCommand>[] Compound =
        [.. System.Enum.GetValues<CommandStart>().Select(start => new Deeper<ShellCommand>(CompoundGrammar.Of(start), TooDeep))];
}
