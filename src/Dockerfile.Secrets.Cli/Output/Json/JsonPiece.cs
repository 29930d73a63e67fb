using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DockerfileSecrets.Cli.Output.Json;

/// <summary>Writes JSON, or a part of a document as it stands in the whole: indented as deep as what is around it. No web page: quotes, angle
/// brackets and letters beyond ASCII stay readable.</summary>
internal static class JsonPiece
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is written behind the start of the document.</summary>
    /// <param name="around">Opens what is around the piece; it is not part of what is given back.</param>
    /// <param name="piece">Writes the piece.</param>
    public static string Of(Action<Utf8JsonWriter> around, Action<Utf8JsonWriter> piece)
    {
        using var bytes = new MemoryStream();
        using var json = new Utf8JsonWriter(bytes, Indented);
        around(json);
        json.Flush();
        var start = (int)bytes.Length;
        piece(json);
        json.Flush();
        return Encoding.UTF8.GetString(bytes.GetBuffer(), start, (int)bytes.Length - start);
    }

    /// <summary>A whole document, without a line end behind it.</summary>
    public static string Document(Action<Utf8JsonWriter> document) => Of(_ => { }, document);

    /// <summary>A document of its own on one line.</summary>
    public static string Line(Action<Utf8JsonWriter> piece)
    {
        using var bytes = new MemoryStream();
        using var json = new Utf8JsonWriter(bytes, OneLine);
        piece(json);
        json.Flush();
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }
}
