using System.Globalization;

namespace DockerfileSecrets.Images.Values;

/// <summary>Judges whether finding a value says anything.</summary>
internal static class ValueStrength
{
    public const int FewestBytes = 8;

    /// <summary>Below this, words of the language are: <c>password</c> has 22 bits, eight random letters and digits about 24 to 48.</summary>
    public const double FewestBits = 23;

    public static string? Weakness(ReadOnlySpan<byte> value)
    {
        if (value.Length > SecretValue.MaxLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it has {value.Length} bytes; BuildKit takes {SecretValue.MaxLength} at most");
        }

        if (value.Length < FewestBytes)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it has {value.Length} bytes, fewer than {FewestBytes}, and would be found by chance");
        }

        var bits = BitsPerByte(value) * value.Length;
        return bits < FewestBits
            ? string.Create(CultureInfo.InvariantCulture, $"its characters repeat so much ({bits:0} bits of entropy, {FewestBits:0} are needed) that it would be found by chance")
            : null;
    }

    /// <summary>Shannon's entropy of the distribution of the bytes.</summary>
    public static double BitsPerByte(ReadOnlySpan<byte> value)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var b in value)
        {
            counts[b]++;
        }

        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / value.Length;
                bits -= share * Math.Log2(share);
            }
        }

        return bits;
    }
}
