using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Parsing;

/// <summary>Where arguments stand that are found one behind the other: they are found first and made then, which needs no list of nodes.</summary>
/// <param name="first">Room for as many as most instructions have.</param>
internal ref struct Slices(Span<Slice> first) : IDisposable
{
    /// <summary>More arguments than most instructions have.</summary>
    public const int Usual = 16;

    private Span<Slice> _slices = first;
    private Slice[]? _rented;
    private int _count;

    /// <summary>Adds one.</summary>
    /// <param name="start">Where it stands in the joined line.</param>
    /// <param name="length">How long it is; the complement for a JSON string with escapes.</param>
    public void Add(int start, int length)
    {
        if (_count == _slices.Length)
        {
            Extend();
        }

        _slices[_count++] = new Slice(start, length);
    }

    public readonly ImmutableArray<Argument> ToArguments(DocumentElement owner)
    {
        var arguments = _count == 0 ? [] : new Argument[_count];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = new Argument(owner, _slices[index].Start, _slices[index].Length);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(arguments);
    }

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<Slice>.Shared.Return(_rented);
        }
    }

    private void Extend()
    {
        var larger = ArrayPool<Slice>.Shared.Rent(2 * _slices.Length);
        _slices.CopyTo(larger);
        Dispose();
        _slices = _rented = larger;
    }
}
