using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Values;

/// <summary>A value inside base64 of something longer: a file, <c>user:value</c>, or itself.</summary>
internal static class Base64Forms
{
    public static IEnumerable<ValueForm> Of(byte[] value)
    {
        foreach (var digits in Inner(value))
        {
            foreach (var form in Alphabets(digits))
            {
                yield return form;
            }

            foreach (var twice in Inner(digits))
            {
                yield return new ValueForm(ValueEncoding.Base64Twice, twice, Tolerance.Wrapped);
            }
        }

        if (Utf16Forms.LittleEndian(value) is { } wide)
        {
            foreach (var digits in Inner(wide))
            {
                yield return new ValueForm(ValueEncoding.Base64Utf16, digits, Tolerance.Wrapped);
            }
        }
    }

    private static IEnumerable<ValueForm> Alphabets(byte[] digits)
    {
        var url = Array.ConvertAll(digits, static digit => digit switch { (byte)'+' => (byte)'-', (byte)'/' => (byte)'_', _ => digit });
        foreach (var (encoding, bytes) in new[] { (ValueEncoding.Base64, digits), (ValueEncoding.Base64Url, url) })
        {
            yield return new ValueForm(encoding, bytes, Tolerance.Wrapped);
            foreach (var broken in BrokenForms.Of(bytes))
            {
                yield return new ValueForm(encoding, broken);
            }
        }
    }

    /// <summary>
    /// The digits that depend on the value alone, for each of the three places that its first byte can have in a group of three.
    /// The digits at the edges share bits with the neighbours and are left out.
    /// </summary>
    private static IEnumerable<byte[]> Inner(byte[] value)
    {
        for (var before = 0; before < 3; before++)
        {
            var padded = new byte[before + value.Length];
            value.CopyTo(padded, before);
            var all = System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(padded));
            var first = ((8 * before) + 5) / 6;
            var end = 8 * padded.Length / 6;
            if (end > first)
            {
                yield return all[first..end];
            }
        }
    }
}
