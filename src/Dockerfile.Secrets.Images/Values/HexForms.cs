using System.Text;
using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Values;

/// <summary>A value in hexadecimal digits: plain, as <c>xxd</c>, <c>openssl</c> and <c>od</c> print it, and as literals of languages have it.</summary>
internal static class HexForms
{
    private static readonly string[] Separators = ["", " ", ":", "-", @"\x", @"\\x", ",0x", ", 0x"];

    public static IEnumerable<ValueForm> Of(byte[] value)
    {
        var upper = Convert.ToHexString(value);
        foreach (var digits in new[] { upper.ToLowerInvariant(), upper })
        {
            foreach (var separator in Separators)
            {
                yield return new ValueForm(ValueEncoding.Hex, Encoding.ASCII.GetBytes(Join(digits, 2, separator)), Tolerance.Wrapped);
            }

            // xxd puts two bytes into a group, beginning anywhere.
            yield return new ValueForm(ValueEncoding.Hex, Encoding.ASCII.GetBytes(Join(digits, 4, " ")), Tolerance.Wrapped);
            yield return new ValueForm(ValueEncoding.Hex, Encoding.ASCII.GetBytes(digits[..2] + " " + Join(digits[2..], 4, " ")), Tolerance.Wrapped);
        }
    }

    private static string Join(string digits, int group, string separator)
    {
        if (separator.Length == 0)
        {
            return digits;
        }

        var text = new StringBuilder();
        for (var at = 0; at < digits.Length; at += group)
        {
            text.Append(at == 0 ? "" : separator).Append(digits, at, Math.Min(group, digits.Length - at));
        }

        return text.ToString();
    }
}
