using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DockerfileSecrets.Images.Manifests;

/// <summary>The strings of a JSON file, names of properties included, with where they stand.</summary>
internal static class JsonStrings
{
    /// <summary>Calls for every string; false when the text is no JSON that can be read.</summary>
    public static bool Visit(ReadOnlySpan<byte> json, Action<string, string> visit)
    {
        var path = new Stack<(string Name, int Index)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        var name = "";
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        path.Push((Step(path, name), -1));
                        break;
                    case JsonTokenType.StartArray:
                        path.Push((Step(path, name), 0));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.Pop();
                        Advance(path);
                        break;
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        visit(Place(path, name), name);
                        break;
                    case JsonTokenType.String:
                        visit(Place(path, name), reader.GetString()!);
                        Advance(path);
                        break;
                    default:
                        Advance(path);
                        break;
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Step(Stack<(string Name, int Index)> path, string name) =>
        path.Count == 0 ? "" : path.Peek().Index >= 0 ? $"[{path.Peek().Index.ToString(CultureInfo.InvariantCulture)}]" : name;

    private static string Place(Stack<(string Name, int Index)> path, string name)
    {
        var text = new StringBuilder();
        foreach (var step in path.Reverse().Select(step => step.Name).Append(Step(path, name)))
        {
            text.Append(text.Length > 0 && !step.StartsWith('[') ? "." : "").Append(step);
        }

        return text.ToString();
    }

    private static void Advance(Stack<(string Name, int Index)> path)
    {
        if (path.Count > 0 && path.Peek().Index >= 0)
        {
            var (name, index) = path.Pop();
            path.Push((name, index + 1));
        }
    }
}
