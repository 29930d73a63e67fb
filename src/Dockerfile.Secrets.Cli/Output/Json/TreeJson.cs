using System.Text.Json;
using System.Text.Json.Serialization;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output.Tree;

namespace DockerfileSecrets.Cli.Output.Json;

internal sealed record TreeModel(string Schema, string File, string EscapeCharacter, NodeModel[] Elements, DiagnosticModel[] Diagnostics);

internal sealed record NodeModel(
    string Kind,
    SpanModel Span,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SortedDictionary<string, OptionModel>? Options,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string[]? Traits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NodeModel[]? Children);

/// <summary>The tree for programs. What a node does not have is left out.</summary>
internal static class TreeJson
{
    public static void Write(TextWriter output, ReadDocument read, IReadOnlyList<TreeNode> elements)
    {
        var model = new TreeModel(
            "provisional",
            read.File.Name,
            read.Document.EscapeCharacter.ToString(),
            [.. elements.Select(node => Node(read, node))],
            DiagnosticModel.Of(read));
        output.WriteLine(JsonSerializer.Serialize(model, OutputJsonContext.Readable.TreeModel));
    }

    private static NodeModel Node(ReadDocument read, TreeNode node) => new(
        node.Kind,
        SpanModel.Of(read, node.Span),
        node.Name,
        node.Value,
        node.Options.IsEmpty ? null : new(node.Options.ToDictionary(o => o.Name, o => new OptionModel(o.Value, o.State)), StringComparer.Ordinal),
        node.Traits.IsEmpty ? null : [.. node.Traits],
        node.Children.IsEmpty ? null : [.. node.Children.Select(child => Node(read, child))]);
}
