using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Supply;

/// <summary>Writes scalars of YAML so that every reader takes them for the same text.</summary>
internal static class YamlScalar
{
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    /// <summary>Plain when no reader could take it for anything but text, else in double quotes.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] is '_' or '/') && text.All(c => char.IsAsciiLetterOrDigit(c) || "_-./".Contains(c, StringComparison.Ordinal))
            && !Array.Exists(Words, w => w.Equals(text, StringComparison.OrdinalIgnoreCase)))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or '\u007f' or '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
