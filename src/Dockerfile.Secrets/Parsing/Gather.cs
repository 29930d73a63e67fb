using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pidgin;

namespace DockerfileSecrets.Parsing;

/// <summary>Zero or more of an item, straight into an array: most instructions have one flag or argument, or none, and a general
/// <c>Many</c> pays for a list each time.</summary>
/// <param name="item">The item. It must consume something when it succeeds and nothing when it fails.</param>
/// <param name="separator">What stands between two items, if anything: behind one, an item must follow.</param>
internal sealed class Gather<T>(Parser<char, T> item, Parser<char, int>? separator = null) : Parser<char, ImmutableArray<T>>
{
    public override bool TryParse(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out ImmutableArray<T> result)
    {
        result = [];
        if (!state.HasCurrent || !item.TryParse(ref state, ref expecteds, out var first))
        {
            return true;
        }

        if (!TryNext(ref state, ref expecteds, out var next, out var isBroken))
        {
            result = ImmutableCollectionsMarshal.AsImmutableArray([first]);
            return !isBroken;
        }

        var items = new T[4];
        items[0] = first;
        items[1] = next!;
        var count = 2;
        while (TryNext(ref state, ref expecteds, out next, out isBroken))
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, 2 * count);
            }

            items[count++] = next!;
        }

        Array.Resize(ref items, count);
        result = ImmutableCollectionsMarshal.AsImmutableArray(items);
        return !isBroken;
    }

    private bool TryNext(ref ParseState<char> state, ref PooledList<Expected<char>> expecteds, out T? next, out bool isBroken)
    {
        next = default;
        isBroken = false;
        if (!state.HasCurrent || (separator is not null && !separator.TryParse(ref state, ref expecteds, out _)))
        {
            return false;
        }

        var isThere = item.TryParse(ref state, ref expecteds, out next!);
        isBroken = !isThere && separator is not null;
        return isThere;
    }
}
