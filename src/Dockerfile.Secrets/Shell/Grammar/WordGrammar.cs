using System.Collections.Immutable;
using DockerfileSecrets.Parsing;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>The grammar of words. It never fails behind the first character of a part.</summary>
internal static class WordGrammar
{
    public static readonly Parser<char, int> Start = new StartLeaf();
    public static readonly Parser<char, int> End = new EndLeaf();

    private static readonly Parser<char, ShellList> Body = new Within<ShellList>(ShellEnd.Bracket, Rec(() => ScriptGrammar.List!));
    private static readonly Parser<char, bool> ClosingBracket = Sign(")");
    private static readonly Parser<char, bool> ClosingBrace = Sign("}");

    private static readonly Parser<char, ShellWordPart> TooDeep = new TooDeepLeaf().To(ShellWordPart (span) => new OpaquePart(span));

    private static readonly Parser<char, ShellWordPart> Command = Deeper(Map(
        ShellWordPart (start, _, body, isClosed, end) =>
            new CommandSubstitutionPart(Span(start, end), body, isBackticks: false, isClosed),
        Start, Required("$("), Body, ClosingBracket, End));

    private static readonly Parser<char, ShellWordPart> Process = Deeper(Map(
        ShellWordPart (start, isInput, body, isClosed, end) => new ProcessSubstitutionPart(Span(start, end), isInput, body, isClosed),
        Start, Required("<(").Or(Required(">(").ToValue(false)), Body, ClosingBracket, End));

    private static readonly Parser<char, ShellWordPart> Arithmetic = Deeper(Map(
        ShellWordPart (start, expression, end) => new ArithmeticPart(Span(start, end), expression, isClosed: true),
        Start, new ArithmeticLeaf("$(("), End));

    private static readonly Parser<char, ShellWordPart> Array = Deeper(Map(
        ShellWordPart (start, _, elements, isClosed, end) => new ArrayPart(Span(start, end), [.. elements], isClosed),
        Start,
        new ArrayStartLeaf().Before(new GapLeaf(takesLines: true)),
        Rec(() => Word!).Before(new GapLeaf(takesLines: true)).Listed(),
        ClosingBracket,
        End));

    private static readonly Parser<char, ShellWordPart> DoubleQuoted = Map(
        ShellWordPart (start, _, parts, isClosed, end) => new DoubleQuotedPart(Span(start, end), parts, isClosed),
        Start, Required("\"").Or(Required("$\"")), Parts(WordContext.DoubleQuoted), Sign("\""), End);

    private static readonly Parser<char, ImmutableArray<ShellWordPart>> HeredocParts = Parts(WordContext.Heredoc);
    private static readonly Parser<char, ImmutableArray<ShellWordPart>> Unquoted = Parts(WordContext.Unquoted);

    /// <summary>A word; fails where none starts.</summary>
    public static readonly Parser<char, ShellWord> Word = new WordLeaf(Map(
        (start, first, rest, end) => new ShellWord(Span(start, end), rest.IsEmpty ? [first] : [first, .. rest]),
        Start, new TildeLeaf().Or(Part(WordContext.Unquoted)), Unquoted, End));

    /// <summary>A word, or one without parts where none starts.</summary>
    public static readonly Parser<char, ShellWord> WordOrNothing = Word.Or(End.To(end => new ShellWord(new TextSpan(end, 0), [])));

    public static ImmutableArray<ShellWordPart> Heredoc(string text, ShellConfiguration configuration) =>
        HeredocParts.ParseOrThrow(text, configuration);

    public static TextSpan Span(int start, int end) => TextSpan.FromBounds(start, Math.Max(start, end));

    private static SignLeaf Sign(string sign) => new(sign, ShellTokenKind.Bracket, isRequired: false);

    private static SignLeaf Required(string sign) => new(sign, ShellTokenKind.Bracket, isRequired: true);

    private static Deeper<ShellWordPart> Deeper(Parser<char, ShellWordPart> inner) =>
        // Only where something that nests starts: a part that is not there must still fail.
        new(inner, new NestingStartLeaf().Then(TooDeep));

    private static Parser<char, ImmutableArray<ShellWordPart>> Parts(WordContext context) =>
        Part(context).Listed();

    private static Parser<char, ShellWordPart> Part(WordContext context)
    {
        var isQuoted = context is WordContext.DoubleQuoted or WordContext.Heredoc or WordContext.QuotedOperand;
        var isUnquoted = context == WordContext.Unquoted;
        var hasQuotes = context is not (WordContext.DoubleQuoted or WordContext.Heredoc);
        var literal = new LiteralLeaf(context);
        return new ByFirst<ShellWordPart>(
            (literal.Starts, literal),
            (c => c == '$', new PlainParameterLeaf()),
            (c => c == '\\', new EscapeLeaf(context)),
            (c => c == '\'' && !isQuoted, new SingleQuotedLeaf()),
            (c => c == '$' && !isQuoted, new AnsiQuotedLeaf()),
            (c => c is '"' or '$' && hasQuotes, Rec(() => DoubleQuoted!)),
            (c => c == '$', Rec(() => isQuoted ? QuotedParameter! : Parameter!)),
            (c => c == '$', Rec(() => Arithmetic)),
            (c => c == '$', Rec(() => Command)),
            (c => c == '`', new BackticksLeaf(context == WordContext.DoubleQuoted)),
            (c => c is '<' or '>' && isUnquoted, Rec(() => Process!)),
            (c => c == '(' && isUnquoted, Rec(() => Array)),
            (c => c == '$', new LoneDollarLeaf()));
    }

    private static readonly Parser<char, ShellWordPart> Parameter = Deeper(BracedParameter(isQuoted: false));
    private static readonly Parser<char, ShellWordPart> QuotedParameter = Deeper(BracedParameter(isQuoted: true));

    private static Parser<char, ShellWordPart> BracedParameter(bool isQuoted)
    {
        var operand = Operand(WordContext.Operand).To(word => ImmutableArray.Create(word));
        var quotedOperand = isQuoted ? Operand(WordContext.QuotedOperand).To(word => ImmutableArray.Create(word)) : operand;
        var replacement = Operand(WordContext.Replaced).Then(
            new SignLeaf("/", ShellTokenKind.Bracket, isRequired: true).Then(Operand(isQuoted ? WordContext.QuotedOperand : WordContext.Operand)).OrNothing(),
            (first, second) => second.HasValue ? ImmutableArray.Create(first, second.Value) : [first]);
        var none = Parser<char>.Return(ImmutableArray<ShellWord>.Empty);
        return Map(
            ShellWordPart (start, read, isClosed, end) => new ParameterPart(
                Span(start, end), read.head.Name, read.head.Subscript, read.head.Operator, read.operands, isBraced: true, isClosed),
            Start,
            new ParameterHeadLeaf().Then(
                head => head.Operator switch
                {
                    ParameterOperator.None or ParameterOperator.Length => none,
                    ParameterOperator.ReplaceFirst or ParameterOperator.ReplaceAll => replacement,
                    >= ParameterOperator.TrimPrefix and <= ParameterOperator.TrimLongestSuffix => operand,
                    _ => quotedOperand,
                },
                (head, operands) => (head, operands)),
            ClosingBrace,
            End);
    }

    private static Parser<char, ShellWord> Operand(WordContext context) => Map(
        (start, parts, end) => new ShellWord(parts.IsEmpty ? new TextSpan(start, 0) : Span(start, end), parts),
        Start, Parts(context), End);
}
