using System.Collections.Immutable;
using System.Text.Json;
using Pidgin;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Reads the JSON form of a bake file into the tree of HCL. Strings are templates, and the key <c>//</c> is a comment. (HCL JSON
/// syntax specification.)</summary>
internal static class BakeJson
{
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>The body; an error instead when the text is no JSON object.</summary>
    public static (HclBody? Body, int Offset, string? Error) Read(string text, bool hasTemplates)
    {
        try
        {
            using var document = JsonDocument.Parse(text.StartsWith('\uFEFF') ? text[1..] : text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (Body(document.RootElement, JsonPlaces.Of(text), hasTemplates), 0, null)
                : (null, 0, "The file is no bake file: it is no JSON object.");
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            return (null, new SourceText(text).GetOffset(new LinePosition(line, 1)), FormattableString.Invariant($"The file is no valid JSON (line {line})."));
        }
    }

    private static HclBody Body(JsonElement root, JsonPlaces places, bool hasTemplates)
    {
        var attributes = ImmutableArray.CreateBuilder<HclAttribute>();
        var blocks = ImmutableArray.CreateBuilder<HclBlock>();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name is not ("target" or "group" or "variable" or "function"))
            {
                if (property.Name != "//")
                {
                    attributes.Add(new HclAttribute(property.Name, Expression(property.Value, hasTemplates), 0));
                }

                continue;
            }

            foreach (var labelled in Objects(property.Value).SelectMany(o => o.EnumerateObject()).Where(p => p.Name != "//"))
            {
                blocks.AddRange(Objects(labelled.Value).Select(body => new HclBlock(property.Name, [labelled.Name], Attributes(body, name => places.OffsetOf(property.Name, labelled.Name, name), hasTemplates), places.OffsetOf(property.Name, labelled.Name))));
            }
        }

        return new HclBody(attributes.ToImmutable(), blocks.ToImmutable());
    }

    private static HclBody Attributes(JsonElement body, Func<string, int> offset, bool hasTemplates) => new(
        [.. body.EnumerateObject().Where(p => p.Name != "//").Select(p => new HclAttribute(p.Name, Expression(p.Value, hasTemplates), offset(p.Name)))], []);

    /// <summary>One object, or the objects of an array.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [element],
        JsonValueKind.Array => element.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object),
        _ => [],
    };

    private static HclExpression Expression(JsonElement element, bool hasTemplates) => element.ValueKind switch
    {
        JsonValueKind.String => Template(element.GetString()!, hasTemplates),
        JsonValueKind.Array => new HclList([.. element.EnumerateArray().Select(e => Expression(e, hasTemplates))]),
        JsonValueKind.Object => new HclObject([.. element.EnumerateObject().Select(p => (Template(p.Name, hasTemplates), Expression(p.Value, hasTemplates)))]),
        JsonValueKind.Null => new HclLiteral(HclValue.Null),
        _ => new HclLiteral(HclValue.Number(element.GetRawText()) ?? new HclText(element.GetRawText(), false)),
    };

    private static HclExpression Template(string text, bool hasTemplates)
    {
        if (!hasTemplates)
        {
            return new HclLiteral(new HclText(text, true));
        }

        var parsed = HclTemplates.Whole.Parse(text);
        return parsed.Success ? parsed.Value : new HclOpaque("has a template that cannot be read");
    }
}
