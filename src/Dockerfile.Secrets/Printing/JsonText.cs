using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>Writes the JSON array of an exec form. Only what must be escaped is, so that paths and texts stay readable.</summary>
internal static class JsonText
{
    public static string Of(IEnumerable<string> strings)
    {
        var text = new StringBuilder("[");
        foreach (var item in strings)
        {
            text.Append(text.Length == 1 ? "\"" : ", \"");
            foreach (var character in item)
            {
                Append(text, character);
            }

            text.Append('"');
        }

        return text.Append(']').ToString();
    }

    private static void Append(StringBuilder text, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                text.Append('\\').Append(character);
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case < ' ':
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
            default:
                text.Append(character);
                break;
        }
    }
}
