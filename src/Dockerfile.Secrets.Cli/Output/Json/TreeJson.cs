using System.Text.Json;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output.Tree;

namespace DockerfileSecrets.Cli.Output.Json;

/// <summary>The tree for programs. What a node does not have is left out.</summary>
internal sealed class TreeJson
{
    private readonly Utf8JsonWriter _json;
    private readonly ReadDocument _read;

    private TreeJson(Utf8JsonWriter json, ReadDocument read)
    {
        _json = json;
        _read = read;
    }

    public static void Write(TextWriter output, ReadDocument read, IReadOnlyList<TreeNode> elements) =>
        output.WriteLine(JsonPiece.Document(json => new TreeJson(json, read).WriteTree(elements)));

    private void WriteTree(IReadOnlyList<TreeNode> elements)
    {
        _json.WriteStartObject();
        _json.WriteString("schema", "provisional");
        _json.WriteString("file", _read.File.Name);
        _json.WriteString("escapeCharacter", _read.Document.EscapeCharacter.ToString());
        WriteNodes("elements", elements);
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in _read.Document.Diagnostics)
        {
            WriteDiagnostic(diagnostic);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteNodes(string name, IEnumerable<TreeNode> nodes)
    {
        _json.WriteStartArray(name);
        foreach (var node in nodes)
        {
            WriteNode(node);
        }

        _json.WriteEndArray();
    }

    private void WriteNode(TreeNode node)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", node.Kind);
        WriteSpan(node.Span);
        if (node.Name is not null)
        {
            _json.WriteString("name", node.Name);
        }

        if (node.Value is not null)
        {
            _json.WriteString("value", node.Value);
        }

        if (!node.Options.IsEmpty)
        {
            WriteOptions(node);
        }

        if (!node.Traits.IsEmpty)
        {
            _json.WriteStartArray("traits");
            foreach (var trait in node.Traits)
            {
                _json.WriteStringValue(trait);
            }

            _json.WriteEndArray();
        }

        if (!node.Children.IsEmpty)
        {
            WriteNodes("children", node.Children);
        }

        _json.WriteEndObject();
    }

    /// <summary>Options that are given or have a default: the value as text, and whether that is sure.</summary>
    private void WriteOptions(TreeNode node)
    {
        _json.WriteStartObject("options");
        foreach (var option in node.Options.OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            _json.WriteStartObject(option.Name);
            _json.WriteString("value", option.Value);
            _json.WriteString("state", option.State);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteDiagnostic(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        _json.WriteString("code", diagnostic.Code);
        _json.WriteString("name", diagnostic.Descriptor.Name);
        _json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        _json.WriteString("message", diagnostic.Message);
        _json.WriteString("suggestion", diagnostic.Suggestion);
        WriteSpan(diagnostic.Span);
        _json.WriteEndObject();
    }

    private void WriteSpan(TextSpan span)
    {
        _json.WriteStartObject("span");
        WritePlace("start", span.Start);
        WritePlace("end", span.End);
        _json.WriteEndObject();
    }

    private void WritePlace(string name, int offset)
    {
        var position = _read.GetPosition(offset);
        _json.WriteStartObject(name);
        _json.WriteNumber("line", position.Line);
        _json.WriteNumber("column", position.Column);
        _json.WriteNumber("offset", offset);
        _json.WriteEndObject();
    }
}
