namespace DockerfileSecrets;

/// <summary>A variable with what is to be done with its value.</summary>
internal sealed class WordReference(TextSpan span, string name, TextSpan nameSpan, WordModifier modifier, ModifierWords words)
    : WordPart(span)
{
    /// <summary>The name; empty in things like <c>${+a}</c>.</summary>
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public WordModifier Modifier { get; } = modifier;

    public ModifierWords Words { get; } = words;
}
