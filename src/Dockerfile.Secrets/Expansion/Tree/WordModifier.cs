namespace DockerfileSecrets;

/// <summary>What stands behind a braced variable's name.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="CountsEmptyAsUnset">Whether a colon stands before it.</param>
/// <param name="Text">Its text as BuildKit's messages name it: U+FFFD stands for the end of the text.</param>
/// <param name="Span">Where it stands; empty at the end of the text.</param>
internal readonly record struct WordModifier(WordModifierKind Kind, bool CountsEmptyAsUnset, string Text, TextSpan Span)
{
    public static WordModifier None => new(WordModifierKind.None, false, "", default);
}
