using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Values;

/// <summary>All the ways to write values, as patterns.</summary>
internal static class ValuePatterns
{
    public static PatternSet Of(IReadOnlyList<SecretValue> values)
    {
        var patterns = new List<Pattern>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            foreach (var (part, bytes) in ValueParts.Of([.. values[i].Bytes]))
            {
                foreach (var form in Forms(bytes))
                {
                    // Two encodings of one value are often the same bytes; the first one names them.
                    if (form.Bytes.Length >= PatternSet.GramLength && seen.Add($"{i} {form.Tolerance == Tolerance.Escaped} {Convert.ToBase64String(form.Bytes)}"))
                    {
                        patterns.Add(new Pattern(i, part, form.Encoding, form.Bytes, form.Tolerance));
                    }
                }
            }
        }

        return new PatternSet(patterns);
    }

    private static IEnumerable<ValueForm> Forms(byte[] value) =>
        EscapeForms.Of(value)
            .Concat(Base64Forms.Of(value))
            .Concat(HexForms.Of(value))
            .Concat(Utf16Forms.Of(value));
}
