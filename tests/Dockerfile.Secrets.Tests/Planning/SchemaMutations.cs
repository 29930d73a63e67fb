using System.Text.Json;
using System.Text.Json.Nodes;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>Breaks a valid document once for every constraint of its schema.</summary>
internal sealed class SchemaMutations
{
    private static readonly string[] Samples = ["\"text\"", "1", "1.5", "true", "null", "{}", "[]"];
    private readonly JsonNode _document;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<(string Constraint, string Json)> _mutations = [];

    private SchemaMutations(JsonNode document) => _document = document;

    /// <summary>The mutations: which constraint each breaks, and the broken document.</summary>
    public static List<(string Constraint, string Json)> Of(string json, JsonElement schema)
    {
        var mutations = new SchemaMutations(JsonNode.Parse(json)!);
        mutations.Visit(schema, schema, "#", mutations._document, []);
        return mutations._mutations;
    }

    /// <summary>All constraints of a schema and of the files that it refers to.</summary>
    public static IEnumerable<string> Constraints(JsonElement schema, string pointer = "#")
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "required":
                    foreach (var name in keyword.Value.EnumerateArray())
                    {
                        yield return $"{pointer} required {name}";
                    }

                    break;
                case "properties" or "definitions":
                    foreach (var nested in keyword.Value.EnumerateObject().SelectMany(p => Constraints(p.Value, $"{pointer}/{keyword.Name}/{p.Name}")))
                    {
                        yield return nested;
                    }

                    break;
                case "items":
                    foreach (var nested in Constraints(keyword.Value, pointer + "/items"))
                    {
                        yield return nested;
                    }

                    break;
                case "$ref" when !keyword.Value.GetString()!.StartsWith('#'):
                    foreach (var nested in Constraints(JsonSchema.Load(keyword.Value.GetString()!), keyword.Value.GetString()!))
                    {
                        yield return nested;
                    }

                    break;
                case "type" or "enum" or "const" or "minimum" or "minItems" or "pattern" or "oneOf" or "additionalProperties":
                    yield return $"{pointer} {keyword.Name}";
                    break;
            }
        }
    }

    private void Visit(JsonElement schema, JsonElement root, string pointer, JsonNode? value, List<object> path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    var reference = keyword.Value.GetString()!;
                    var (target, targetRoot) = JsonSchema.Resolve(reference, root);
                    Visit(target, targetRoot, !reference.StartsWith('#') ? reference : FileOf(pointer) + reference[1..], value, path);
                    break;
                case "type":
                    var types = keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Select(t => t.GetString()!).ToList() : [keyword.Value.GetString()!];
                    Break($"{pointer} type", path, Samples.Where(s => !types.Contains(TypeOf(s))));
                    break;
                case "enum":
                    Break($"{pointer} enum", path, ["\"Other\"", "1"]);
                    break;
                case "const":
                    Break($"{pointer} const", path, ["99"]);
                    break;
                case "minimum":
                    Break($"{pointer} minimum", path, ["-1"]);
                    break;
                case "minItems":
                    Break($"{pointer} minItems", path, ["[]"]);
                    break;
                case "pattern":
                    Break($"{pointer} pattern", path, ["\"X001\""]);
                    break;
                case "oneOf":
                    // What the alternatives refer to also stands elsewhere, where nothing else is allowed.
                    Break($"{pointer} oneOf", path, ["1"]);
                    break;
                case "additionalProperties":
                    Change($"{pointer} additionalProperties", path, node => node["extra"] = 1);
                    break;
                case "required" when value is JsonObject:
                    foreach (var name in keyword.Value.EnumerateArray().Select(n => n.GetString()!))
                    {
                        Change($"{pointer} required {name}", path, node => node.AsObject().Remove(name));
                    }

                    break;
                case "properties" when value is JsonObject of:
                    foreach (var property in keyword.Value.EnumerateObject())
                    {
                        Visit(property.Value, root, $"{pointer}/properties/{property.Name}", of[property.Name], [.. path, property.Name]);
                    }

                    break;
                case "items" when value is JsonArray items:
                    for (var i = 0; i < items.Count; i++)
                    {
                        Visit(keyword.Value, root, pointer + "/items", items[i], [.. path, i]);
                    }

                    break;
            }
        }
    }

    private void Break(string constraint, List<object> path, IEnumerable<string> values)
    {
        if (!_done.Add(constraint))
        {
            return;
        }

        foreach (var value in values)
        {
            var copy = _document.DeepClone();
            if (path.Count == 0)
            {
                _mutations.Add((constraint, value));
                continue;
            }

            var parent = Find(copy, path.Take(path.Count - 1));
            if (path[^1] is int index)
            {
                parent[index] = JsonNode.Parse(value);
            }
            else
            {
                parent[(string)path[^1]] = JsonNode.Parse(value);
            }

            _mutations.Add((constraint, copy.ToJsonString()));
        }
    }

    private void Change(string constraint, List<object> path, Action<JsonNode> change)
    {
        if (_done.Add(constraint))
        {
            var copy = _document.DeepClone();
            change(Find(copy, path));
            _mutations.Add((constraint, copy.ToJsonString()));
        }
    }

    private static JsonNode Find(JsonNode node, IEnumerable<object> path) =>
        path.Aggregate(node, (at, step) => step is int index ? at[index]! : at[(string)step]!);

    /// <summary>Pointers into the schema itself begin with #, those into another file with its name.</summary>
    private static string FileOf(string pointer) => pointer.Split('/')[0];

    private static string TypeOf(string sample) => sample switch
    {
        "1" => "integer",
        "1.5" => "number",
        "true" => "boolean",
        "null" => "null",
        "{}" => "object",
        "[]" => "array",
        _ => "string",
    };
}
