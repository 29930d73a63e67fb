using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets.Parsing;

/// <summary>Items while they are gathered: a few right here, more in arrays of a pool. Beyond some thousands a further array takes what comes: one that doubles
/// would be copied again and again, as a large object whose memory is not reused before all memory is collected.</summary>
internal ref struct Pieces<T> : IDisposable
{
    private const int Smallest = 8;
    private const int Largest = 8192;

    private Few _few;
    private T[]? _last;
    private int _count;
    private List<T[]>? _full;

    /// <summary>How many items there are.</summary>
    public readonly int Count => (FullCount * Largest) + _count;

    /// <summary>In how many parts they lie.</summary>
    public readonly int PartCount => FullCount + 1;

    private readonly int FullCount => _full?.Count ?? 0;

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

    /// <summary>One part of the items; the parts follow one another.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<T> Part(int index)
    {
        if (index < FullCount)
        {
            return _full![index].AsSpan(0, Largest);
        }

        return _last is null ? ((ReadOnlySpan<T>)_few)[.._count] : _last.AsSpan(0, _count);
    }

    /// <summary>Gives the arrays back.</summary>
    public readonly void Dispose()
    {
        for (var index = 0; index < FullCount; index++)
        {
            Return(_full![index], Largest);
        }

        if (_last is not null)
        {
            Return(_last, _count);
        }
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
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            items.AsSpan(0, count).Clear();
        }

        ArrayPool<T>.Shared.Return(items);
    }

    [InlineArray(Smallest)]
    private struct Few
    {
        private T _first;
    }
}
