using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>Writes the text of mounts: fields between commas, those that hold one in quotes.</summary>
internal static class MountText
{
    public static string OfSecret(string id, string? target, string? env, bool required, uint? mode, uint? uid, uint? gid)
    {
        var text = new StringBuilder("type=secret");
        Add(text, "id", id);
        Add(text, "target", target);
        Add(text, "env", env);
        if (required)
        {
            text.Append(",required");
        }

        Add(text, "mode", mode is { } bits ? "0" + Convert.ToString(bits, 8) : null);
        Add(text, "uid", uid?.ToString(CultureInfo.InvariantCulture));
        Add(text, "gid", gid?.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        var field = $"{key}={value}";
        text.Append(',').Append(field.AsSpan().ContainsAny(",\"") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field);
    }
}
