using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets;

/// <summary>The parts of a word, one behind the other, until none of the kinds comes; also none at all. It never fails.</summary>
/// <param name="kinds">The kinds of parts, tried in turn. Each consumes something when it succeeds and nothing when it fails.</param>
internal sealed class WordParts(params Parser<char, WordPart>[] kinds) : Parser<char, WordTree>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out WordTree result)
    {
        if (!TryPart(ref state, ref expecteds, out var first))
        {
            result = WordTree.Empty;
            return true;
        }

        if (!TryPart(ref state, ref expecteds, out var part))
        {
            result = new WordTree([first!]);
            return true;
        }

        var parts = ImmutableArray.CreateBuilder<WordPart>(4);
        parts.Add(first!);
        do
        {
            parts.Add(part!);
        }
        while (TryPart(ref state, ref expecteds, out part));
        result = new WordTree(parts.DrainToImmutable());
        return true;
    }

    private bool TryPart(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out WordPart? part)
    {
        part = null;
        if (!state.HasCurrent)
        {
            return false;
        }

        foreach (var kind in kinds)
        {
            if (kind.TryParse(ref state, ref expecteds, out part))
            {
                return true;
            }
        }

        return false;
    }
}
