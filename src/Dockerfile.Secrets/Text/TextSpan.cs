namespace DockerfileSecrets;

/// <summary>A half-open range of a text: <c>[Start, End)</c>, counted in UTF-16 code units from 0.</summary>
/// <param name="Start">The offset of the first code unit, 0 or more.</param>
/// <param name="Length">How many code units the range covers; 0 for a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset behind the last code unit: <c>Start + Length</c>.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Makes the span that reaches from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">The first offset.</param>
    /// <param name="end">The offset behind the last, at least <paramref name="start"/>.</param>
    /// <returns>The span between both.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Whether <paramref name="other"/> lies inside this span; a span contains itself.</summary>
    /// <param name="other">The span that may lie inside.</param>
    /// <returns><see langword="true"/> when no part of <paramref name="other"/> is outside.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Moves the span, keeping its length.</summary>
    /// <param name="offset">How far; negative moves it towards the beginning.</param>
    /// <returns>The moved span.</returns>
    public TextSpan Shift(int offset) => new(Start + offset, Length);

    /// <summary>Writes the span as <c>[start..end)</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}
