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
        result = state.HasCurrent && state.Current == '$' ? Read(state.LookAhead(int.MaxValue), (int)state.Location) : null;
        if (result is null)
        {
            return false;
        }

        state.Advance(result.Span.Length);
        return true;
    }

    /// <summary>Reads the reference that a text begins with; null when it is none of these.</summary>
    /// <param name="rest">The text from its dollar sign on.</param>
    /// <param name="at">Where that stands in the word.</param>
    public static WordReference? Read(ReadOnlySpan<char> rest, int at)
    {
        var end = LengthOf(rest, out var name);
        if (end == 0)
        {
            return null;
        }

        var isBraced = end > name.Length + 1;
        var modifier = isBraced ? WordModifier.None with { Span = new TextSpan(at + end - 1, 1) } : WordModifier.None;
        return new WordReference(
            new TextSpan(at, end), name.ToString(), new TextSpan(at + (isBraced ? 2 : 1), name.Length), modifier, ModifierWords.None);
    }

    /// <summary>How long the reference is that a text begins with; 0 when it is none of these.</summary>
    /// <param name="rest">The text from its dollar sign on.</param>
    /// <param name="name">The name.</param>
    public static int LengthOf(ReadOnlySpan<char> rest, out ReadOnlySpan<char> name)
    {
        var isBraced = rest.Length > 1 && rest[1] == '{';
        var start = isBraced ? 2 : 1;
        var length = rest[start..].IndexOfAnyExcept(NameCharacters);
        length = length < 0 ? rest.Length - start : length;
        var end = start + length;
        name = rest.Slice(start, length);
        var isPlain = length > 0 && !char.IsAsciiDigit(name[0]) && (isBraced ? end < rest.Length && rest[end] == '}' : end == rest.Length || char.IsAscii(rest[end]));
        return !isPlain ? 0 : isBraced ? end + 1 : end;
    }
}
