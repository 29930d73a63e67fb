using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>What a parser results in, in place of Pidgin's <c>Select</c> and what it builds on it (<c>ThenReturn</c>, <c>IgnoreResult</c>, <c>Optional</c>).</summary>
/// <remarks>That one is generic and virtual in every parser of several parts, so a native compiler makes each of those parsers once more for
/// each type that anything anywhere is converted to: a tenth of the native tool.</remarks>
internal static class ResultCombinators
{
    /// <summary>The result, converted.</summary>
    public static Parser<char, TResult> To<T, TResult>(this Parser<char, T> parser, Func<T, TResult> convert) => new Converted<T, TResult>(parser, convert);

    /// <summary>The value, whatever the parser results in.</summary>
    public static Parser<char, TResult> ToValue<T, TResult>(this Parser<char, T> parser, TResult value) => new Converted<T, TResult>(parser, _ => value);

    /// <summary>Nothing, whatever the parser results in.</summary>
    public static Parser<char, Unit> ToUnit<T>(this Parser<char, T> parser) => parser.ToValue(Unit.Value);

    /// <summary>The result; nothing where the parser fails and has consumed nothing.</summary>
    public static Parser<char, Maybe<T>> OrNothing<T>(this Parser<char, T> parser) =>
        new Converted<T, Maybe<T>>(parser, Maybe.Just).Or(Parser<char>.Return(Maybe.Nothing<T>()));

    private sealed class Converted<T, TResult>(Parser<char, T> parser, Func<T, TResult> convert) : Parser<char, TResult>
    {
        public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out TResult result)
        {
            if (parser.TryParse(ref state, ref expecteds, out var read))
            {
                result = convert(read);
                return true;
            }

            result = default!;
            return false;
        }
    }
}
