#if NET9_0_OR_GREATER
using System.Buffers;
#endif

namespace DockerfileSecrets;

/// <summary>Looks for a few words at once, without regard to case.</summary>
/// <remarks><c>string.Contains</c> with <c>OrdinalIgnoreCase</c> goes character by character where globalization is invariant, as in the tool:
/// two such searches over a whole file cost more than its parse. (dotnet/runtime <c>Ordinal.cs</c>, <c>IndexOfOrdinalIgnoreCase</c>.)</remarks>
internal sealed class WordSearch(params string[] words)
{
#if NET9_0_OR_GREATER
    private readonly SearchValues<string> _words = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(_words);

    /// <summary>Where the first of the words stands; negative when none does.</summary>
    public int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(_words);
#else
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the first of the words stands; negative when none does.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var first = -1;
        foreach (var word in words)
        {
            var found = (first < 0 ? text : text[..Math.Min(text.Length, first + word.Length - 1)]).IndexOf(word, StringComparison.OrdinalIgnoreCase);
            first = found < 0 ? first : found;
        }

        return first;
    }
#endif
}
