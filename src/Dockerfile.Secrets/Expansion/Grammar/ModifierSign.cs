using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>What stands right behind the name in braces; the closing brace itself is the modifier that does nothing.</summary>
internal sealed class ModifierSign : Parser<char, WordModifier>
{
    /// <summary>What Go prints for the end of the text taken as a character.</summary>
    private const string EndOfText = "\uFFFD";

    public override bool TryParse(
        ref ParseState<char> state,
        ref PooledList<Expected<char>> expecteds,
        [MaybeNullWhen(false)] out WordModifier result)
    {
        var ahead = state.LookAhead(3);
        var hasColon = ahead.StartsWith(":");
        var at = hasColon ? 1 : 0;
        var length = at + Runes.LengthAt(ahead, at);
        var sign = at < ahead.Length ? ahead[at] : '\0';
        var kind = KindOf(sign, hasColon);
        if (!hasColon && sign == '/' && ahead.StartsWith("//"))
        {
            kind = WordModifierKind.ReplaceAll;
            length = 2;
        }

        var text = kind == WordModifierKind.None ? "" : at == ahead.Length ? $"{ahead}{EndOfText}" : ahead[..length].ToString();
        result = new WordModifier(kind, hasColon, text, new TextSpan((int)state.Location, length));
        state.Advance(length);
        return true;
    }

    private static WordModifierKind KindOf(char sign, bool hasColon) => (sign, hasColon) switch
    {
        ('-', _) => WordModifierKind.Default,
        ('+', _) => WordModifierKind.Alternative,
        ('?', _) => WordModifierKind.Require,
        ('#', true) or ('%', true) => WordModifierKind.Unsupported,
        (_, true) => WordModifierKind.UnsupportedAfterWord,
        ('#', _) => WordModifierKind.TrimPrefix,
        ('%', _) => WordModifierKind.TrimSuffix,
        ('/', _) => WordModifierKind.ReplaceFirst,
        ('}', _) => WordModifierKind.None,
        _ => WordModifierKind.Unsupported,
    };
}
