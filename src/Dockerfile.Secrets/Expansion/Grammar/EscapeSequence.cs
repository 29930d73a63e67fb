using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>The escape character outside quotes: what follows it stands for itself; at the end of the text it stands for nothing.</summary>
/// <param name="keepsEscape">Whether the escape character stays in the value, as it does in patterns.</param>
internal sealed class EscapeSequence(bool keepsEscape) : Parser<char, WordPart>
{
    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordPart result)
    {
        var ahead = state.LookAhead(3);
        if (ahead.IsEmpty || ahead[0] != ((WordConfiguration)state.Configuration).EscapeCharacter)
        {
            result = null;
            return false;
        }

        var length = 1 + Runes.LengthAt(ahead, 1);
        var value = ahead[(keepsEscape ? 0 : 1)..length].ToString();
        result = new WordEscape(new TextSpan((int)state.Location, length), value);
        state.Advance(length);
        return true;
    }
}
