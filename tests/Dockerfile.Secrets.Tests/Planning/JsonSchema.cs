using System.Text.Json;
using System.Text.RegularExpressions;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>Checks a document against the part of JSON Schema draft-07 that docs/plan.schema.json uses; any other keyword fails.</summary>
internal static class JsonSchema
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "title", "description", "definitions", "required", "additionalProperties"];

    public static IEnumerable<string> Violations(JsonElement schema, JsonElement root, JsonElement value, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    var (target, targetRoot) = Resolve(keyword.Value.GetString()!, root);
                    foreach (var violation in Violations(target, targetRoot, value, at))
                    {
                        yield return violation;
                    }

                    break;
                case "oneOf":
                    if (keyword.Value.EnumerateArray().Count(s => !Violations(s, root, value, at).Any()) != 1)
                    {
                        yield return $"{at}: not exactly one of the alternatives";
                    }

                    break;
                case "type":
                    var types = keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Select(t => t.GetString()!) : [keyword.Value.GetString()!];
                    if (!types.Contains(TypeOf(value)))
                    {
                        yield return $"{at}: is {TypeOf(value)}, not {string.Join(" or ", types)}";
                    }

                    break;
                case "enum":
                    if (!keyword.Value.EnumerateArray().Any(e => e.GetRawText() == value.GetRawText()))
                    {
                        yield return $"{at}: {value.GetRawText()} is none of the values";
                    }

                    break;
                case "const":
                    if (keyword.Value.GetRawText() != value.GetRawText())
                    {
                        yield return $"{at}: is not {keyword.Value}";
                    }

                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() < keyword.Value.GetDouble())
                    {
                        yield return $"{at}: is below {keyword.Value}";
                    }

                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!))
                    {
                        yield return $"{at}: does not match";
                    }

                    break;
                case "minItems":
                    if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < keyword.Value.GetInt32())
                    {
                        yield return $"{at}: has too few items";
                    }

                    break;
                case "items":
                    foreach (var violation in value.ValueKind == JsonValueKind.Array
                        ? value.EnumerateArray().SelectMany((item, i) => Violations(keyword.Value, root, item, $"{at}[{i}]"))
                        : [])
                    {
                        yield return violation;
                    }

                    break;
                case "properties":
                    foreach (var violation in value.ValueKind == JsonValueKind.Object ? Properties(schema, keyword.Value, root, value, at) : [])
                    {
                        yield return violation;
                    }

                    break;
                default:
                    if (!Notes.Contains(keyword.Name))
                    {
                        yield return $"{at}: the schema uses {keyword.Name}, which is not checked";
                    }

                    break;
            }
        }
    }

    public static JsonElement Load(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", name))).RootElement;

    /// <summary>What a reference means: a definition of the same file, or another file.</summary>
    public static (JsonElement Schema, JsonElement Root) Resolve(string reference, JsonElement root)
    {
        const string definitions = "#/definitions/";
        if (reference.StartsWith(definitions, StringComparison.Ordinal))
        {
            return (root.GetProperty("definitions").GetProperty(reference[definitions.Length..]), root);
        }

        var file = Load(reference);
        return (file, file);
    }

    private static IEnumerable<string> Properties(JsonElement schema, JsonElement properties, JsonElement root, JsonElement value, string at)
    {
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!))
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{at}: {name} is missing";
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var of))
            {
                yield return $"{at}: {property.Name} is not in the schema";
                continue;
            }

            foreach (var violation in Violations(of, root, property.Value, at + "." + property.Name))
            {
                yield return violation;
            }
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}
