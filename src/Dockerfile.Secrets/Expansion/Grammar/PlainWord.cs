using System.Buffers;
using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Words of literal text and <c>$NAME</c> or <c>${NAME}</c>, as nearly all are: to start the grammar costs more than to read one.</summary>
internal static class PlainWord
{
    /// <summary>Reads a word; null when it has anything else, which the grammar then reads.</summary>
    /// <param name="text">The word.</param>
    /// <param name="special">What does not stand for itself in it.</param>
    public static WordTree? Read(string text, SearchValues<char> special)
    {
        WordPart? first = null;
        ImmutableArray<WordPart>.Builder? parts = null;
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny(special);
            WordPart? part = length == 0
                ? rest[0] == '$' ? PlainReference.Read(rest, at) : null
                : new WordLiteral(new TextSpan(at, length < 0 ? rest.Length : length));
            if (part is null)
            {
                return null;
            }

            at += part.Span.Length;
            if (first is null)
            {
                first = part;
                continue;
            }

            if (parts is null)
            {
                parts = ImmutableArray.CreateBuilder<WordPart>(2);
                parts.Add(first);
            }

            parts.Add(part);
        }

        return parts is not null ? new WordTree(parts.DrainToImmutable()) : first is not null ? new WordTree([first]) : WordTree.Empty;
    }
}
