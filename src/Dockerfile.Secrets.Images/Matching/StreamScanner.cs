using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Images.Matching;

/// <summary>Looks for patterns in a stream that comes in pieces, in a buffer of fixed size.</summary>
internal sealed class StreamScanner(PatternSet patterns)
{
    /// <summary>What is kept of the places of one pattern in one stream; further ones are counted.</summary>
    private const int MostPlaces = 8;

    private const int PieceLength = 256 * 1024;

    private readonly byte[] _buffer = new byte[Math.Max(PieceLength, 4 * patterns.Reach)];
    private readonly Dictionary<int, PatternHits> _hits = [];
    private long _base;
    private int _filled;
    private int _next;

    /// <summary>Where the next bytes of the stream are to be written; never empty.</summary>
    public Span<byte> Free => _buffer.AsSpan(_filled);

    /// <summary>The offset in the stream of the next byte.</summary>
    public long Position => _base + _filled;

    /// <summary>The first bytes of the stream, as long as <see cref="Position"/> is not beyond the buffer.</summary>
    public ReadOnlySpan<byte> Head => _base == 0 ? _buffer.AsSpan(0, _filled) : [];

    /// <summary>Takes over what was written to <see cref="Free"/>.</summary>
    public void Written(int count)
    {
        _filled += count;
        if (_filled == _buffer.Length && count > 0)
        {
            Look(_filled - patterns.Reach);
            Discard();
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var count = Math.Min(bytes.Length, Free.Length);
            bytes[..count].CopyTo(Free);
            Written(count);
            bytes = bytes[count..];
        }
    }

    /// <summary>Ends the stream and makes ready for the next one.</summary>
    /// <returns>What was found, in the order of the places.</returns>
    public List<PatternHits> Complete()
    {
        Look(_filled - PatternSet.GramLength + 1);
        _base = 0;
        _filled = 0;
        _next = 0;
        if (_hits.Count == 0)
        {
            return [];
        }

        List<PatternHits> found = [.. _hits.OrderBy(pair => pair.Value.Places[0].Start).ThenBy(pair => pair.Key).Select(pair => pair.Value)];
        _hits.Clear();
        return found;
    }

    private void Look(int end)
    {
        if (patterns.IsEmpty)
        {
            _next = Math.Max(_next, end);
            return;
        }

        var text = _buffer.AsSpan(0, _filled);
        while (_next < end)
        {
            _next = patterns.NextSample(text, _next, end);
            if (_next < end)
            {
                Verify(text, _next);
                _next += patterns.Stride;
            }
        }
    }

    private void Discard()
    {
        var keepFrom = Math.Max(0, Math.Min(_next, _filled) - patterns.Reach);
        _buffer.AsSpan(keepFrom, _filled - keepFrom).CopyTo(_buffer);
        _base += keepFrom;
        _filled -= keepFrom;
        _next -= keepFrom;
    }

    private void Verify(ReadOnlySpan<byte> text, int at)
    {
        foreach (var candidate in patterns.CandidatesOf(BinaryPrimitives.ReadUInt32LittleEndian(text[at..])))
        {
            var pattern = patterns.Patterns[candidate.Pattern];
            // A match has several samples in it, and the places of one pattern do not overlap.
            if (_hits.TryGetValue(candidate.Pattern, out var known) && _base + at < known.LastEnd)
            {
                continue;
            }

            if (Match(text, at, pattern, candidate.Offset) is { } hit)
            {
                ref var hits = ref CollectionsMarshal.GetValueRefOrAddDefault(_hits, candidate.Pattern, out _);
                hits ??= new PatternHits();
                hits.Add(hit with { Start = _base + hit.Start, End = _base + hit.End }, MostPlaces);
            }
        }
    }

    private static Hit? Match(ReadOnlySpan<byte> text, int at, Pattern pattern, int offset)
    {
        switch (pattern.Tolerance)
        {
            case Tolerance.Wrapped:
                return WrappedMatch.Find(text, at, pattern.Bytes, offset) is var (wrappedStart, wrappedEnd)
                    ? new Hit(pattern.Value, pattern.Part, pattern.Encoding, wrappedStart, wrappedEnd)
                    : null;
            case Tolerance.Escaped:
                return EscapedMatch.Find(text, at, pattern.Bytes, offset) is var (escapedStart, escapedEnd, kinds)
                    ? new Hit(pattern.Value, pattern.Part, kinds.ToEncoding(), escapedStart, escapedEnd)
                    : null;
            default:
                var start = at - offset;
                return start >= 0 && start + pattern.Bytes.Length <= text.Length && text.Slice(start, pattern.Bytes.Length).SequenceEqual(pattern.Bytes)
                    ? new Hit(pattern.Value, pattern.Part, pattern.Encoding, start, start + pattern.Bytes.Length)
                    : null;
        }
    }
}
