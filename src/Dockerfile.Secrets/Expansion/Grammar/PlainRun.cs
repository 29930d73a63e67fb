using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>The longest run of characters that stand for themselves, at least one.</summary>
internal sealed class PlainRun(WordStop stop) : Parser<char, WordPart>
{
    private static readonly PlainRun Whole = new(WordStop.None);
    private static readonly PlainRun Quoted = new(WordStop.Quote);

    private readonly SearchValues<char>[] _ends =
    [
        EndsOf('\\', quotesAct: true, stop), EndsOf('\\', quotesAct: false, stop),
        EndsOf('`', quotesAct: true, stop), EndsOf('`', quotesAct: false, stop),
    ];

    public static SearchValues<char> Special(char escapeCharacter, bool quotesAct) => Whole.Ends(escapeCharacter, quotesAct);

    public static SearchValues<char> SpecialInQuotes(char escapeCharacter) => Quoted.Ends(escapeCharacter, quotesAct: true);

    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordPart result)
    {
        var configuration = (WordConfiguration)state.Configuration;
        var ends = Ends(configuration.EscapeCharacter, configuration.QuotesAct);
        var rest = state.LookAhead(int.MaxValue);
        var length = rest.IndexOfAny(ends);
        length = length < 0 ? rest.Length : length;
        if (length == 0)
        {
            result = null;
            return false;
        }

        result = new WordLiteral(new TextSpan((int)state.Location, length));
        state.Advance(length);
        return true;
    }

    private SearchValues<char> Ends(char escapeCharacter, bool quotesAct) => _ends[(escapeCharacter == '`' ? 2 : 0) + (quotesAct ? 0 : 1)];

    private static SearchValues<char> EndsOf(char escapeCharacter, bool quotesAct, WordStop stop)
    {
        // Between double quotes a single quote is plain, and the double quote is what ends the run.
        var quotes = stop == WordStop.Quote ? "\"" : quotesAct ? "'\"" : "";
        var stops = stop switch { WordStop.Brace => "}", WordStop.Slash => "/", _ => "" };
        return SearchValues.Create($"${escapeCharacter}{quotes}{stops}");
    }
}
