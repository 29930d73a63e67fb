using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Images.Matching;

/// <summary>How escaping programs may write a byte instead of itself.</summary>
internal static class ByteForms
{
    /// <summary>The length of the longest form.</summary>
    public const int Longest = 8;

    private static readonly (byte[] Bytes, EscapeKinds Kind)[][] All = [.. Enumerable.Range(0, 256).Select(b => Make((byte)b))];

    /// <summary>The forms of a byte, the longest first, without the byte itself.</summary>
    public static ReadOnlySpan<(byte[] Bytes, EscapeKinds Kind)> Of(byte value) => All[value];

    private static (byte[] Bytes, EscapeKinds Kind)[] Make(byte value)
    {
        var forms = new List<(string Text, EscapeKinds Kind)>();
        foreach (var hex in new[] { value.ToString("X2", CultureInfo.InvariantCulture), value.ToString("x2", CultureInfo.InvariantCulture) }.Distinct())
        {
            forms.Add(("%" + hex, EscapeKinds.Percent));
            forms.Add(("%25" + hex, EscapeKinds.Percent));
            forms.Add(("=" + hex, EscapeKinds.QuotedPrintable));
            forms.Add((@"\x" + hex, EscapeKinds.Backslash));
            if (value < 0x80)
            {
                forms.Add((@"\u00" + hex, EscapeKinds.Backslash));
                forms.Add((@"\\u00" + hex, EscapeKinds.Backslash));
                forms.Add(("&#x" + hex + ";", EscapeKinds.Entity));
                forms.Add(("&#x00" + hex + ";", EscapeKinds.Entity));
            }
        }

        if (value < 0x80)
        {
            var number = value.ToString(CultureInfo.InvariantCulture);
            forms.Add(("&#" + number + ";", EscapeKinds.Entity));
            forms.Add(("&#0" + number + ";", EscapeKinds.Entity));
        }

        forms.Add((@"\" + Convert.ToString(value, 8).PadLeft(3, '0'), EscapeKinds.Backslash));
        forms.AddRange(Named((char)value));
        return [.. forms.Distinct().OrderByDescending(form => form.Text.Length).Select(form => (Encoding.ASCII.GetBytes(form.Text), form.Kind))];
    }

    private static IEnumerable<(string Text, EscapeKinds Kind)> Named(char value)
    {
        (string[] Escapes, string[] Entities) named = value switch
        {
            '\n' => ([@"\n", @"\\n", "\r\n", @"\r\n", @"\\r\\n"], []),
            '\r' => ([@"\r", @"\\r"], []),
            '\t' => ([@"\t", @"\\t"], ["&Tab;"]),
            '\b' => ([@"\b"], []),
            '\f' => ([@"\f"], []),
            '"' => (["\\\"", "\\\\\\\"", "\"\""], ["&quot;"]),
            '\'' => ([@"\'", @"'\''", "''"], ["&apos;"]),
            '\\' => ([@"\\", @"\\\\"], []),
            '/' => ([@"\/", @"\\/"], []),
            '&' => ([@"\&"], ["&amp;"]),
            '<' => ([@"\<"], ["&lt;"]),
            '>' => ([@"\>"], ["&gt;"]),
            // A shell and a .properties file put a backslash before what has a meaning there.
            ' ' or '$' or '`' or '!' or '*' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or ';' or '|' or '~' or '#' or '=' or ':'
                or '%' or '^' or '@' or '+' or ',' or '.' or '-' => ([$@"\{value}"], []),
            _ => ([], []),
        };
        var spaces = value == ' ' ? new[] { ("+", EscapeKinds.Percent), ("_", EscapeKinds.QuotedPrintable) } : [];
        var dollars = value is '$' or '%' ? new[] { (new string(value, 2), EscapeKinds.Backslash) } : [];
        return named.Escapes.Select(text => (text, EscapeKinds.Backslash))
            .Concat(named.Entities.Select(text => (text, EscapeKinds.Entity)))
            .Concat(spaces)
            .Concat(dollars);
    }
}
