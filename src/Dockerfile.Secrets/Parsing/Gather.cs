using System.Buffers;
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

        var items = ArrayPool<T>.Shared.Rent(16);
        items[0] = first;
        items[1] = next!;
        var count = 2;
        while (TryNext(ref state, ref expecteds, out next, out isBroken))
        {
            if (count == items.Length)
            {
                var larger = ArrayPool<T>.Shared.Rent(2 * count);
                items.CopyTo(larger, 0);
                Return(items, count);
                items = larger;
            }

            items[count++] = next!;
        }

        result = ImmutableCollectionsMarshal.AsImmutableArray(items[..count]);
        Return(items, count);
        return !isBroken;
    }

    private static void Return(T[] items, int count)
    {
        // What stays in a pool stays in memory.
        items.AsSpan(0, count).Clear();
        ArrayPool<T>.Shared.Return(items);
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
