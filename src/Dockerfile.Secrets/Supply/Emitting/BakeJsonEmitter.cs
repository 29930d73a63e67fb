using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DockerfileSecrets.Supply;

/// <summary>Writes a bake file in JSON. The key <c>//</c> is a comment there.</summary>
internal static class BakeJsonEmitter
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EmissionContent content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteStartObject("target");
            json.WriteStartObject(content.Options.Name);
            if (!content.Secrets.IsEmpty)
            {
                json.WriteString("//", string.Join("; ", content.Secrets.Select(s => s.Comment)));
            }

            foreach (var (key, value) in BakeEmitter.Attributes(content.Options))
            {
                json.WriteString(key, BakeEmitter.WithoutTemplates(value));
            }

            WriteList(json, "secret", content.Secrets.Select(s => DockerFlagWriter.Write(s.Id, s.Source)));
            WriteList(json, "ssh", content.Agents);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        // Lines are ended as the system does it; a value holds no line break.
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }

    private static void WriteList(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        var texts = values.Select(BakeEmitter.WithoutTemplates).ToArray();
        if (texts.Length == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
