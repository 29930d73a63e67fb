using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DockerfileSecrets.Recognition;

/// <summary>Finds where words begin: a letter or digit of ASCII, or <c>_</c>, behind something else. As many characters as there are bits are looked at
/// together, since every character of every file is.</summary>
internal static class WordStarts
{
    public const int Together = 32;

    public static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Which characters belong to a word, the first 32 of a text or all of a shorter one; bit 0 is the first of them.</summary>
    public static uint WordsIn(ReadOnlySpan<char> text)
    {
        if (text.Length >= Together && Vector128.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
            return WordsOf(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8))
                | (WordsOf(Vector128.LoadUnsafe(ref first, 16), Vector128.LoadUnsafe(ref first, 24)) << 16);
        }

        var words = 0u;
        for (var i = 0; i < Math.Min(text.Length, Together); i++)
        {
            words |= IsOfWord(text[i]) ? 1u << i : 0;
        }

        return words;
    }

    private static uint WordsOf(Vector128<ushort> first, Vector128<ushort> second)
    {
        // What is no byte becomes 255, which is in no word.
        var bytes = Vector128.Narrow(Vector128.Min(first, Vector128.Create((ushort)255)), Vector128.Min(second, Vector128.Create((ushort)255)));
        var letters = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return (letters | digits | Vector128.Equals(bytes, Vector128.Create((byte)'_'))).ExtractMostSignificantBits();
    }
}
