using System.Buffers;

namespace DockerfileSecrets.Parsing;

/// <summary>Joins pieces of a text to one line and notes where each came from, in rented buffers.</summary>
internal struct LineJoiner(string source, int start) : IDisposable
{
    private int[] _pieces = ArrayPool<int>.Shared.Rent(32);
    private int _count;
    private int _length;

    /// <summary>Appends the part of the source from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public void Append(int from, int to)
    {
        if (2 * _count + 2 > _pieces.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(_pieces.Length * 2);
            _pieces.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_pieces);
            _pieces = larger;
        }

        _pieces[2 * _count] = from;
        _pieces[2 * _count + 1] = to - from;
        _count++;
        _length += to - from;
    }

    public readonly ElementText ToElement(int end, char escape, int lineEnds)
    {
        var pieces = new int[2 * _count];
        var text = string.Create(_length, (source, start, _pieces, pieces), static (joined, state) =>
        {
            var at = 0;
            var count = state.pieces.Length / 2;
            for (var index = 0; index < count; index++)
            {
                var piece = state.source.AsSpan(state._pieces[2 * index], state._pieces[2 * index + 1]);
                state.pieces[index] = at;
                state.pieces[count + index] = state._pieces[2 * index] - state.start;
                piece.CopyTo(joined[at..]);
                at += piece.Length;
            }
        });
        return new ElementText(new ContinuationMap(source, text, pieces, lineEnds), TextSpan.FromBounds(start, end), escape);
    }

    public readonly void Dispose() => ArrayPool<int>.Shared.Return(_pieces);
}
