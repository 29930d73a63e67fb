using System.Buffers;
using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>The parts of a word, also none, up to what ends them in their context. Chooses the parser of each part by its first character.</summary>
internal sealed class WordParts(WordContext context) : Parser<char, ImmutableArray<WordPart>>
{
    private static readonly SearchValues<char> PlainStops = SearchValues.Create(" \t\r\n;&|<>()'\"$`\\");
    private static readonly SearchValues<char> QuotedStops = SearchValues.Create("\"$`\\");
    private static readonly SearchValues<char> HeredocStops = SearchValues.Create("$`\\");
    private static readonly SearchValues<char> OperandStops = SearchValues.Create("}'\"$`\\");
    private static readonly SearchValues<char> QuotedOperandStops = SearchValues.Create("}\"$`\\");
    private static readonly SearchValues<char> PatternStops = SearchValues.Create(" \t\r\n'\"$`\\");
    private readonly Parser<char, WordPart> _literal = new LiteralLeaf(StopsOf(context));
    private readonly Parser<char, WordPart> _escaped = new EscapeLeaf(context);

    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ImmutableArray<WordPart> result)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>();
        while (state.HasCurrent && Choose(state.LookAhead(3)) is { } parser)
        {
            if (!parser.TryParse(ref state, ref expecteds, out var part))
            {
                result = default;
                return false;
            }

            parts.Add(part);
        }

        result = parts.ToImmutable();
        return true;
    }

    private Parser<char, WordPart>? Choose(ReadOnlySpan<char> rest)
    {
        var isQuoted = context is WordContext.DoubleQuotes or WordContext.Heredoc or WordContext.QuotedOperand;
        return rest[0] switch
        {
            '$' => isQuoted ? DollarGrammar.InQuotes : DollarGrammar.Plain,
            '`' => BacktickLeaf.Instance,
            '\\' => context is WordContext.Plain or WordContext.Pattern && ShellCharacters.BlankLength(rest) > 0 && IsBlankBehind(rest) ? null : _escaped,
            '"' => context switch
            {
                WordContext.DoubleQuotes => null,
                WordContext.Heredoc => _literal,
                _ => QuoteGrammar.Double,
            },
            '\'' => isQuoted ? _literal : QuoteGrammar.Single,
            '}' when context is WordContext.Operand or WordContext.QuotedOperand => null,
            '<' or '>' when context == WordContext.Plain => rest is [_, '(', ..] ? CommandGrammar.ProcessSubstitution : null,
            var c when context == WordContext.Plain && ShellCharacters.EndsWord(c) => null,
            ' ' or '\t' or '\r' or '\n' when context == WordContext.Pattern => null,
            _ => _literal,
        };
    }

    /// <summary>A line that goes on: the word goes on with it unless the next line begins with a blank.</summary>
    private static bool IsBlankBehind(ReadOnlySpan<char> rest) => rest is ['\\', '\n', ' ' or '\t', ..] or ['\\', '\r', '\n', ..];

    private static SearchValues<char> StopsOf(WordContext context) => context switch
    {
        WordContext.DoubleQuotes => QuotedStops,
        WordContext.Heredoc => HeredocStops,
        WordContext.Operand => OperandStops,
        WordContext.QuotedOperand => QuotedOperandStops,
        WordContext.Pattern => PatternStops,
        _ => PlainStops,
    };

    private sealed class LiteralLeaf(SearchValues<char> stops) : ShellLeaf<WordPart>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
        {
            // invariant: the first character was found to be ordinary here, whatever it is elsewhere.
            var end = rest[1..].IndexOfAny(stops);
            var length = end < 0 ? rest.Length : end + 1;
            result = new LiteralPart(configuration.SpanOf(at, at + length), rest[..length].ToString());
            return length;
        }
    }

    private sealed class EscapeLeaf(WordContext context) : ShellLeaf<WordPart>
    {
        protected override int Eat(ReadOnlySpan<char> rest, int at, ShellConfiguration configuration, out WordPart result)
        {
            var isContinuation = rest is [_, '\n', ..];
            var escapes = isContinuation || (rest.Length > 1 && context switch
            {
                WordContext.DoubleQuotes => rest[1] is '$' or '`' or '"' or '\\',
                WordContext.QuotedOperand => rest[1] is '$' or '`' or '"' or '\\' or '}',
                WordContext.Heredoc => rest[1] is '$' or '`' or '\\',
                _ => true,
            });
            var length = escapes ? 2 : 1;
            var span = configuration.SpanOf(at, at + length);
            result = escapes
                ? new EscapedPart(span, isContinuation ? "" : rest[1].ToString())
                : new LiteralPart(span, "\\");
            return length;
        }
    }
}
