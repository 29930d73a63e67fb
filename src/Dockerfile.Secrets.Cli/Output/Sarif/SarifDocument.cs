using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DockerfileSecrets.Cli.Output.Sarif;

/// <summary>What every SARIF 2.1.0 log of the tool has, whichever command found what is in it.</summary>
internal static class SarifDocument
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes a log of one run.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="content">Gives what writes the rules and what writes the results.</param>
    public static void Write(TextWriter output, Func<Utf8JsonWriter, (Action Rules, Action Results)> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var (rules, results) = content(json);
            WriteLog(json, rules, results);
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.Write('\n');
    }

    public static void WriteRule(Utf8JsonWriter json, SarifRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteMessage(json, "shortDescription", rule.Summary);
        WriteMessage(json, "fullDescription", rule.Reason);
        WriteMessage(json, "help", rule.Help);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Level);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("precision", rule.Precision);
        json.WriteString("security-severity", rule.Weight);
        json.WriteStartArray("tags");
        json.WriteStringValue("security");
        if (rule.Weakness is { } weakness)
        {
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"external/cwe/cwe-{weakness:000}"));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <param name="json">The writer.</param>
    /// <param name="path">The path, its steps divided by <c>/</c>.</param>
    public static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    public static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, Action rules, Action results)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolConsole.ToolName);
        json.WriteString("semanticVersion", typeof(SarifDocument).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        rules();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        results();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
