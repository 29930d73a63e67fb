using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>The longest run of characters that stand for themselves, at least one.</summary>
internal sealed class PlainRun(WordStop stop) : Parser<char, WordPart>
{
    private static readonly SearchValues<char> Backslash = SearchValues.Create("$\\");
    private static readonly SearchValues<char> Backtick = SearchValues.Create("$`");

    private readonly SearchValues<char>[] _ends =
    [
        EndsOf('\\', quotesAct: true, stop), EndsOf('\\', quotesAct: false, stop),
        EndsOf('`', quotesAct: true, stop), EndsOf('`', quotesAct: false, stop),
    ];

    public static SearchValues<char> Special(char escapeCharacter, bool quotesAct) => (escapeCharacter, quotesAct) switch
    {
        ('\\', false) => Backslash,
        ('`', false) => Backtick,
        _ => EndsOf(escapeCharacter, quotesAct, WordStop.None),
    };

    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordPart result)
    {
        var configuration = (WordConfiguration)state.Configuration;
        var ends = _ends[(configuration.EscapeCharacter == '`' ? 2 : 0) + (configuration.QuotesAct ? 0 : 1)];
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

    private static SearchValues<char> EndsOf(char escapeCharacter, bool quotesAct, WordStop stop)
    {
        // Between double quotes a single quote is plain, and the double quote is what ends the run.
        var quotes = stop == WordStop.Quote ? "\"" : quotesAct ? "'\"" : "";
        var stops = stop switch { WordStop.Brace => "}", WordStop.Slash => "/", _ => "" };
        return SearchValues.Create($"${escapeCharacter}{quotes}{stops}");
    }
}
