using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets.Shell;

/// <summary>What begins with a dollar sign.</summary>
internal static class DollarGrammar
{
    /// <summary>In a word of a command.</summary>
    public static Parser<char, WordPart> Plain { get; } = new Dollar(isQuoted: false);

    /// <summary>In double quotes and heredocs.</summary>
    public static Parser<char, WordPart> InQuotes { get; } = new Dollar(isQuoted: true);

    private static Parser<char, WordPart> Substitution { get; } = new Node<ShellList, WordPart>(
        String("$(").Then(new Nested<ShellList>(Rec(() => CommandGrammar.List))).Before(Char(')')),
        (body, span) => new SubstitutionPart(span, body));

    private static Parser<char, WordPart> Localized { get; } = new Node<WordPart, WordPart>(
        Char('$').Then(Rec(() => QuoteGrammar.Double)),
        (inner, span) => ((DoubleQuotedPart)inner) with { Span = span });

    private sealed class Dollar(bool isQuoted) : Parser<char, WordPart>
    {
        private readonly Parser<char, WordPart> _parameter = new ParameterGrammar(isQuoted ? WordContext.QuotedOperand : WordContext.Operand);

        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out WordPart result)
        {
            var rest = state.LookAhead(3);
            Parser<char, WordPart> parser = rest switch
            {
                [_, '(', '(', ..] when ArithmeticLeaf.IsNext((ShellConfiguration)state.Configuration, (int)state.Location + 1) => ArithmeticLeaf.Part,
                [_, '(', ..] => Substitution,
                [_, '{', ..] => _parameter,
                [_, '\'', ..] when !isQuoted => QuoteGrammar.Ansi,
                [_, '"', ..] when !isQuoted => Localized,
                _ => NameLeaf.Instance,
            };
            return parser.TryParse(ref state, ref expecteds, out result!);
        }
    }

    /// <summary><c>$name</c>, <c>$1</c>, <c>$@</c>; a dollar sign before anything else is one.</summary>
    private sealed class NameLeaf : ShellLeaf<WordPart>
    {
        public static NameLeaf Instance { get; } = new();

        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
        {
            var name = ShellCharacters.NameLength(rest[1..]);
            if (name == 0 && rest.Length > 1 && (char.IsAsciiDigit(rest[1]) || ShellCharacters.IsSpecialParameter(rest[1])))
            {
                name = 1;
            }

            var span = configuration.SpanOf(at, at + name + 1);
            result = name == 0 ? new LiteralPart(span, "$") : new ParameterPart(span, rest.Slice(1, name).ToString(), "", null);
            return name + 1;
        }
    }
}
