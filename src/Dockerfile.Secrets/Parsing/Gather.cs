using System.Collections.Immutable;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Zero or more of an item, straight into an array: most instructions have one flag or argument, or none, and a general
/// <c>Many</c> pays for a list each time.</summary>
/// <param name="item">The item. It must consume something when it succeeds and nothing when it fails.</param>
internal sealed class Gather<T>(Parser<char, T> item) : Parser<char, ImmutableArray<T>>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ImmutableArray<T> result)
    {
        result = [];
        if (!state.HasCurrent || !item.TryParse(ref state, ref expecteds, out var first))
        {
            return true;
        }

        if (!state.HasCurrent || !item.TryParse(ref state, ref expecteds, out var second))
        {
            result = [first];
            return true;
        }

        var items = ImmutableArray.CreateBuilder<T>();
        items.Add(first);
        items.Add(second);
        while (state.HasCurrent && item.TryParse(ref state, ref expecteds, out var next))
        {
            items.Add(next);
        }

        result = items.DrainToImmutable();
        return true;
    }
}
