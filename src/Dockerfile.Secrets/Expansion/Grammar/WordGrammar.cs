using DockerfileSecrets.Parsing;
using Pidgin;
using static Pidgin.Parser;

namespace DockerfileSecrets;

/// <summary>The grammar of words with variables.</summary>
/// <remarks>Every text is a word: the grammar never fails, and where BuildKit would give up it makes a part that says so, which
/// takes the rest of the text along.</remarks>
internal static class WordGrammar
{
    /// <summary>What the builder drops where a word begins with it.</summary>
    public const char ByteOrderMark = '\uFEFF';

    private static readonly Parser<char, bool> ClosingBrace = Closing('}');
    private static readonly Parser<char, bool> PatternSlash = Closing('/');

    private static readonly Parser<char, WordPart> Reference =
        Map(
            (start, tail, end) => tail.Complete(start, end),
            Parser<char>.CurrentOffset,
            Char('$').Then(OneOf(
                Char('{').Then(Rec(() => Braced!)),
                new VariableName().To(ReferenceTail.Plain))),
            Parser<char>.CurrentOffset);

    private static readonly Parser<char, WordPart> DoubleQuoted = InDoubleQuotes(keepsEscapes: false);
    private static readonly Parser<char, WordPart> DoubleQuotedInPattern = InDoubleQuotes(keepsEscapes: true);

    private static readonly Parser<char, WordTree> Whole = Word(WordStop.None, keepsEscapes: false);

    private static readonly Parser<char, ModifierWords> BraceWord =
        Nested(Map(ModifierWords.One, Word(WordStop.Brace, keepsEscapes: false), ClosingBrace));

    private static readonly Parser<char, ModifierWords> BracePattern =
        Nested(Map(ModifierWords.One, Word(WordStop.Brace, keepsEscapes: true), ClosingBrace));

    private static readonly Parser<char, ModifierWords> Replacement =
        Nested(Map(
            (first, firstIsClosed, second, secondIsClosed) => new ModifierWords(first, firstIsClosed, second, secondIsClosed, false),
            Word(WordStop.Slash, keepsEscapes: true),
            PatternSlash,
            Word(WordStop.Brace, keepsEscapes: true),
            ClosingBrace));

    private static readonly Parser<char, ModifierWords> NoWords = Parser<char>.Return(ModifierWords.None);

    private static readonly Parser<char, ModifierWords> Refused =
        new RestOfText().To(isAtEnd => isAtEnd ? ModifierWords.RefusedAtEnd : ModifierWords.None);

    private static readonly Parser<char, ReferenceTail> Braced =
        OneOf(
            Parser<char>.End.ToValue(ReferenceTail.EndsBehindBrace),
            Lookahead(OneOf(Char('{'), Char('}'), Char(':'))).Then(new RestOfText()).ToValue(ReferenceTail.BadSubstitution),
            Map(
                ReferenceTail.Braced,
                new VariableName(),
                new ModifierSign().Then(WordsOf, (modifier, words) => (modifier, words))));

    private static readonly Parser<char, WordTree> BehindMark = Char(ByteOrderMark).Then(Whole);

    /// <summary>Reads a word.</summary>
    public static WordTree Parse(string text, char escapeCharacter, WordQuoting quoting)
    {
        if (!text.StartsWith(ByteOrderMark) && PlainWord.Read(text, PlainRun.Special(escapeCharacter, quoting == WordQuoting.Processed)) is { } plain)
        {
            return plain;
        }

        return (text.StartsWith(ByteOrderMark) ? BehindMark : Whole).ParseOrThrow(text, new WordConfiguration(escapeCharacter, quoting));
    }

    private static Parser<char, bool> Closing(char sign) => Char(sign).ToValue(true).Or(Parser<char>.Return(false));

    private static Parser<char, WordTree> Word(WordStop stop, bool keepsEscapes) => new WordParts(
        new PlainRun(stop),
        new PlainReference(),
        Reference,
        new EscapeSequence(keepsEscapes),
        new SingleQuotedText(),
        keepsEscapes ? DoubleQuotedInPattern : DoubleQuoted);

    private static Parser<char, WordPart> InDoubleQuotes(bool keepsEscapes) =>
        Map(
            WordPart (start, content, isClosed, end) => new WordDoubleQuoted(TextSpan.FromBounds(start, end), content, isClosed),
            Parser<char>.CurrentOffset.Before(new OpeningQuote()),
            new WordParts(new PlainRun(WordStop.Quote), new PlainReference(), Reference, new QuotedEscapeSequence(keepsEscapes)),
            Closing('"'),
            Parser<char>.CurrentOffset);

    private static Parser<char, ModifierWords> Nested(Parser<char, ModifierWords> words) =>
        OneOf(
            new NestingEntry().Then(words).Before(new NestingExit()),
            Parser<char>.CurrentOffset.Before(new RestOfText()).To(TooDeep));

    private static ModifierWords TooDeep(int offset)
    {
        var span = new TextSpan(offset, 0);
        var error = new ExpansionError(ExpansionErrorKind.NestingTooDeep, ExpansionMessages.NestingTooDeep, span);
        return ModifierWords.One(new WordTree([new WordBad(span, error, isAtEnd: false)]), isClosed: false);
    }

    private static Parser<char, ModifierWords> WordsOf(WordModifier modifier) => modifier.Kind switch
    {
        WordModifierKind.None => NoWords,
        WordModifierKind.Unsupported => Refused,
        WordModifierKind.TrimPrefix or WordModifierKind.TrimSuffix => BracePattern,
        WordModifierKind.ReplaceFirst or WordModifierKind.ReplaceAll => Replacement,
        _ => BraceWord,
    };
}
