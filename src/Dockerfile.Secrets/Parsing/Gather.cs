using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

        if (!state.HasCurrent || !item.TryParse(ref state, ref expecteds, out var next))
        {
            result = ImmutableCollectionsMarshal.AsImmutableArray([first]);
            return true;
        }

        var items = default(Pieces);
        items.Add(first);
        do
        {
            items.Add(next);
        }
        while (state.HasCurrent && item.TryParse(ref state, ref expecteds, out next));

        result = items.ToArray();
        return true;
    }

    /// <summary>Items: a few right here, more in arrays of a pool. Beyond some thousands a further array takes what comes: one that doubles
    /// would be copied again and again, as a large object whose memory is not reused before all memory is collected.</summary>
    private ref struct Pieces
    {
        private const int Smallest = 8;
        private const int Largest = 8192;

        private Few _few;
        private T[]? _last;
        private int _count;
        private List<T[]>? _full;

        public void Add(T item)
        {
            if (_last is null && _count < Smallest)
            {
                _few[_count++] = item;
                return;
            }

            if (_last is null || _count == Math.Min(_last.Length, Largest))
            {
                Extend();
            }

            // A span of the array, since an array itself looks at the type of what is put into it each time.
            _last.AsSpan()[_count++] = item;
        }

        public readonly ImmutableArray<T> ToArray()
        {
            var array = new T[((_full?.Count ?? 0) * Largest) + _count];
            var rest = array.AsSpan();
            for (var index = 0; index < _full?.Count; index++)
            {
                _full[index].AsSpan(0, Largest).CopyTo(rest);
                rest = rest[Largest..];
                Return(_full[index], Largest);
            }

            if (_last is null)
            {
                ((ReadOnlySpan<T>)_few)[.._count].CopyTo(rest);
            }
            else
            {
                _last.AsSpan(0, _count).CopyTo(rest);
                Return(_last, _count);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(array);
        }

        private void Extend()
        {
            if (_last is null)
            {
                _last = ArrayPool<T>.Shared.Rent(2 * Smallest);
                ((ReadOnlySpan<T>)_few).CopyTo(_last);
            }
            else if (_count == Largest)
            {
                (_full ??= []).Add(_last);
                _last = ArrayPool<T>.Shared.Rent(Largest);
                _count = 0;
            }
            else
            {
                var larger = ArrayPool<T>.Shared.Rent(Math.Min(2 * _count, Largest));
                _last.AsSpan(0, _count).CopyTo(larger);
                Return(_last, _count);
                _last = larger;
            }
        }

        private static void Return(T[] items, int count)
        {
            // What stays in a pool stays in memory.
            items.AsSpan(0, count).Clear();
            ArrayPool<T>.Shared.Return(items);
        }

        [InlineArray(Smallest)]
        private struct Few
        {
            private T _first;
        }
    }
}
