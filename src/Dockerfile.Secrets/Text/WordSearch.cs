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
#endif
}
