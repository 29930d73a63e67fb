namespace DockerfileSecrets.Images.Matching;

/// <summary>Bytes to look for.</summary>
/// <param name="Value">The index of the value that they stand for.</param>
/// <param name="Part">How much of the value.</param>
/// <param name="Encoding">How the value is written. With <see cref="Tolerance.Escaped"/>, the match tells.</param>
/// <param name="Bytes">At least <see cref="PatternSet.GramLength"/> bytes.</param>
/// <param name="Tolerance">What the text may have that the bytes have not.</param>
internal sealed record Pattern(int Value, ValuePart Part, ValueEncoding Encoding, byte[] Bytes, Tolerance Tolerance)
{
    /// <summary>The most bytes that a match can have on either side of any of its bytes.</summary>
    public int Span => Tolerance switch
    {
        Tolerance.Wrapped => (2 * Bytes.Length) + (4 * WrappedMatch.LongestBreak),
        Tolerance.Escaped => (ByteForms.Longest * Bytes.Length) + 64,
        _ => Bytes.Length,
    };

    /// <summary>Not the bytes: they are the secret.</summary>
    public override string ToString() => $"pattern of value {Value}, {Part}, {Encoding}";
}
