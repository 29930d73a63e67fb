namespace DockerfileSecrets;

/// <summary>The words behind a modifier.</summary>
/// <param name="First">The word; of a replacement, the pattern.</param>
/// <param name="FirstIsClosed">Whether its <c>}</c>, or a pattern's <c>/</c>, is there.</param>
/// <param name="Second">What a replacement puts in; empty elsewhere.</param>
/// <param name="SecondIsClosed">Whether the <c>}</c> behind it is there.</param>
/// <param name="IsAtEnd">Of a modifier that is refused without a word: whether all the text had been read then.</param>
internal sealed record ModifierWords(
    WordTree First,
    bool FirstIsClosed,
    WordTree Second,
    bool SecondIsClosed,
    bool IsAtEnd)
{
    public static ModifierWords None { get; } = new(WordTree.Empty, true, WordTree.Empty, true, false);

    public static ModifierWords RefusedAtEnd { get; } = None with { IsAtEnd = true };

    public static ModifierWords One(WordTree word, bool isClosed) => new(word, isClosed, WordTree.Empty, true, false);
}
