using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>The escape character between double quotes: it escapes <c>"</c>, <c>$</c> and itself, and stays before anything else.</summary>
/// <param name="keepsEscape">Whether the escape character stays in the value, as it does in patterns. Before something that it does
/// not escape BuildKit then writes it twice.</param>
internal sealed class QuotedEscapeSequence(bool keepsEscape) : Parser<char, WordPart>
{
    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordPart result)
    {
        var ahead = state.LookAhead(2);
        var escape = ((WordConfiguration)state.Configuration).EscapeCharacter;
        if (ahead.IsEmpty || ahead[0] != escape)
        {
            result = null;
            return false;
        }

        var escapes = ahead.Length == 2 && (ahead[1] is '"' or '$' || ahead[1] == escape);
        var kept = keepsEscape ? escape.ToString() : "";
        var value = ahead.Length == 1 ? kept : kept + (escapes ? ahead[1] : escape);
        var length = escapes ? 2 : 1;
        result = new WordEscape(new TextSpan((int)state.Location, length), value);
        state.Advance(length);
        return true;
    }
}
