namespace DockerfileSecrets;

/// <summary>UTF-16 text by runes, where BuildKit, written in Go, counts by runes. A lone surrogate counts as one.</summary>
internal static class Runes
{
    /// <summary>How many code units the rune at <paramref name="index"/> takes; 0 at the end.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index) =>
        index >= text.Length ? 0
        : index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2
        : 1;

    /// <summary>The text with its runes in opposite order.</summary>
    public static string Reverse(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length;)
        {
            var length = LengthAt(source, i);
            source.AsSpan(i, length).CopyTo(target[(target.Length - i - length)..]);
            i += length;
        }
    });
}
