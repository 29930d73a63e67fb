using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Images.Matching;

/// <summary>
/// Patterns made ready to be looked for at once. Time does not grow with their number: the text is sampled at every
/// <see cref="Stride"/>-th byte, and a sample of four bytes (a gram) is looked up in a filter of bits.
/// </summary>
/// <remarks>
/// Invariant: in every text that matches a pattern, some sampled gram is one of the pattern's registered grams. A stretch of
/// <c>Stride + 3</c> bytes holds a whole sampled gram wherever it starts; for an exact pattern the grams of one such stretch are
/// registered, for a tolerant one the grams of a longer stretch, so that a line break inside leaves enough of it on one side.
/// </remarks>
internal sealed class PatternSet
{
    /// <summary>The bytes of a sample.</summary>
    public const int GramLength = 4;

    private const int LongestStride = 4;

    /// <summary>The bytes of a tolerant pattern whose grams are registered: a line of wrapped text that is at least as long has one break in it at most.</summary>
    private const int TolerantStretch = 32;

    /// <summary>The bytes among which the rarest stretch is chosen.</summary>
    private const int SearchedStretches = 256;

    private readonly ulong[] _filter;
    private readonly int _shift;
    private readonly Dictionary<uint, List<Candidate>> _candidates = [];

    public PatternSet(IEnumerable<Pattern> patterns)
    {
        Patterns = [.. patterns];
        Stride = Patterns.Length == 0 ? LongestStride : Math.Clamp(Patterns.Min(pattern => pattern.Bytes.Length) - GramLength + 1, 1, LongestStride);
        Reach = Patterns.Length == 0 ? GramLength : Patterns.Max(pattern => pattern.Span) + GramLength;
        for (var i = 0; i < Patterns.Length; i++)
        {
            Register(i);
        }

        // One bit in 32 set or fewer: a sample of other text is seldom looked up in vain.
        var bits = Math.Clamp((int)Math.Ceiling(Math.Log2(Math.Max(1, _candidates.Count) * 32.0)), 16, 24);
        _shift = 32 - bits;
        _filter = new ulong[1 << (bits - 6)];
        foreach (var gram in _candidates.Keys)
        {
            var slot = Slot(gram, _shift);
            _filter[slot >> 6] |= 1UL << (int)(slot & 63);
        }
    }

    public Pattern[] Patterns { get; }

    /// <summary>The distance between samples; 1 to 4.</summary>
    public int Stride { get; }

    /// <summary>The bytes that have to be known on both sides of a sample to decide whether a pattern is there.</summary>
    public int Reach { get; }

    public bool IsEmpty => Patterns.Length == 0;

    /// <summary>The patterns that a gram may belong to.</summary>
    public ReadOnlySpan<Candidate> CandidatesOf(uint gram) =>
        _candidates.TryGetValue(gram, out var list) ? CollectionsMarshal.AsSpan(list) : [];

    /// <summary>The position of the next sample that passes the filter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The position of the first sample.</param>
    /// <param name="end">No sample at or behind this one; a sample there would still be inside the text.</param>
    /// <returns>The position; <paramref name="end"/> or up to <see cref="Stride"/> - 1 more when none passes.</returns>
    public int NextSample(ReadOnlySpan<byte> text, int from, int end)
    {
        var filter = _filter;
        var shift = _shift;
        var stride = Stride;
        var at = from;
        if (stride == LongestStride)
        {
            // Eight samples with one branch: they do not wait for one another.
            for (; at <= end - 32; at += 32)
            {
                var block = text.Slice(at, 32);
                var any = Bit(filter, shift, block, 0) | Bit(filter, shift, block, 4) | Bit(filter, shift, block, 8) | Bit(filter, shift, block, 12)
                    | Bit(filter, shift, block, 16) | Bit(filter, shift, block, 20) | Bit(filter, shift, block, 24) | Bit(filter, shift, block, 28);
                if ((any & 1) != 0)
                {
                    break;
                }
            }
        }

        for (; at < end; at += stride)
        {
            if ((Bit(filter, shift, text, at) & 1) != 0)
            {
                return at;
            }
        }

        return at;
    }

    private static ulong Bit(ulong[] filter, int shift, ReadOnlySpan<byte> text, int at)
    {
        var slot = Slot(BinaryPrimitives.ReadUInt32LittleEndian(text[at..]), shift);
        return filter[slot >> 6] >> (int)(slot & 63);
    }

    // The multiplier of Knuth's multiplicative hash (The Art of Computer Programming, volume 3, section 6.4).
    private static uint Slot(uint gram, int shift) => (gram * 2654435769u) >> shift;

    private void Register(int index)
    {
        var pattern = Patterns[index];
        var (start, length) = pattern.Tolerance switch
        {
            Tolerance.Wrapped => Best(pattern.Bytes, Math.Min(TolerantStretch, pattern.Bytes.Length), 0, pattern.Bytes.Length),
            Tolerance.Escaped => BestInRun(pattern.Bytes),
            _ => Best(pattern.Bytes, Math.Min(Stride + GramLength - 1, pattern.Bytes.Length), 0, pattern.Bytes.Length),
        };
        for (var offset = start; offset <= start + length - GramLength; offset++)
        {
            var gram = BinaryPrimitives.ReadUInt32LittleEndian(pattern.Bytes.AsSpan(offset));
            if (!_candidates.TryGetValue(gram, out var list))
            {
                _candidates.Add(gram, list = []);
            }

            list.Add(new Candidate(index, offset));
        }
    }

    private (int Start, int Length) BestInRun(byte[] bytes)
    {
        var run = SafeRun.LongestOf(bytes);
        var (start, length) = run.GetOffsetAndLength(bytes.Length);
        return Best(bytes, Math.Min(TolerantStretch, length), start, start + length);
    }

    /// <summary>The stretch whose grams are rarest in files and in the other patterns.</summary>
    private (int Start, int Length) Best(byte[] bytes, int length, int from, int end)
    {
        var (best, lowest) = (from, int.MaxValue);
        for (var start = from; start <= end - length && start < from + SearchedStretches; start++)
        {
            var cost = 0;
            for (var offset = start; offset <= start + length - GramLength && cost < lowest; offset++)
            {
                cost += Commonness(bytes.AsSpan(offset, GramLength));
            }

            if (cost < lowest)
            {
                (best, lowest) = (start, cost);
            }
        }

        return (best, length);
    }

    private int Commonness(ReadOnlySpan<byte> gram)
    {
        var cost = _candidates.TryGetValue(BinaryPrimitives.ReadUInt32LittleEndian(gram), out var list) ? 8 * list.Count : 0;
        foreach (var b in gram)
        {
            cost += b is 0 or 0xFF or (byte)' ' or (byte)'-' or (byte)'=' ? 8 : char.IsAsciiLetterLower((char)b) ? 2 : char.IsAsciiDigit((char)b) ? 1 : 0;
        }

        return gram[0] == gram[1] && gram[1] == gram[2] ? cost + 64 : cost;
    }
}
