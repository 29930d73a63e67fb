using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Zero or more of an item, straight into an array: most instructions have one flag or none, and a general <c>Many</c> pays for a list
/// each time.</summary>
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

        if (!state.HasCurrent || !item.TryParse(ref state, ref expecteds, out var next))
        {
            result = ImmutableCollectionsMarshal.AsImmutableArray([first]);
            return true;
        }

        using var items = default(Pieces<T>);
        items.Add(first);
        do
        {
            items.Add(next);
        }
        while (state.HasCurrent && item.TryParse(ref state, ref expecteds, out next));

        var array = new T[items.Count];
        var rest = array.AsSpan();
        for (var index = 0; index < items.PartCount; index++)
        {
            items.Part(index).CopyTo(rest);
            rest = rest[items.Part(index).Length..];
        }

        result = ImmutableCollectionsMarshal.AsImmutableArray(array);
        return true;
    }
}
