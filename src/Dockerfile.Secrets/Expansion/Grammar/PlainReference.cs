using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary><c>$NAME</c> or <c>${NAME}</c> with an ASCII name, as nearly all references are. Fails at anything else, which the grammar of
/// all references then reads.</summary>
internal sealed class PlainReference : Parser<char, WordPart>
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordPart result)
    {
        result = null;
        if (!state.HasCurrent || state.Current != '$')
        {
            return false;
        }

        var rest = state.LookAhead(int.MaxValue);
        var isBraced = rest.Length > 1 && rest[1] == '{';
        var start = isBraced ? 2 : 1;
        var length = rest[start..].IndexOfAnyExcept(NameCharacters);
        length = length < 0 ? rest.Length - start : length;
        var end = start + length;
        if (length == 0 || char.IsAsciiDigit(rest[start]) || (isBraced ? end == rest.Length || rest[end] != '}' : end < rest.Length && !char.IsAscii(rest[end])))
        {
            return false;
        }

        var at = (int)state.Location;
        var modifier = isBraced ? WordModifier.None with { Span = new TextSpan(at + end, 1) } : WordModifier.None;
        end += isBraced ? 1 : 0;
        result = new WordReference(
            new TextSpan(at, end), rest.Slice(start, length).ToString(), new TextSpan(at + start, length), modifier, ModifierWords.None);
        state.Advance(end);
        return true;
    }
}
