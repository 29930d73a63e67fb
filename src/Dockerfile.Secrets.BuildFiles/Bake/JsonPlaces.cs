using System.Text;
using System.Text.Json;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>Where the targets of a bake file in JSON and their attributes stand, which the document of JSON does not keep.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    /// <summary>Reads the places out of a text that is valid JSON.</summary>
    public static JsonPlaces Of(string text)
    {
        var places = new JsonPlaces();
        var bytes = Encoding.UTF8.GetBytes(text);
        var start = text.StartsWith('\uFEFF') ? 3 : 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(start), new JsonReaderOptions { MaxDepth = BakeJson.MaxDepth });
        var (path, at, characters) = (new Stack<string>(), 0, 0);
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var offset = start + (int)reader.TokenStartIndex;
                    characters += Encoding.UTF8.GetCharCount(bytes, at, offset - at);
                    at = offset;
                    name = reader.GetString()!;
                    places._offsets.TryAdd(Key([.. path.Where(p => p.Length > 0).Reverse(), name]), characters);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(name);
                    name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    name = "";
                    break;
            }
        }

        return places;
    }

    /// <summary>The offset of the first property at a path from the root; arrays between objects do not count. 0 when there is none.</summary>
    public int OffsetOf(params string[] path) => _offsets.GetValueOrDefault(Key(path));

    private static string Key(string[] path) => string.Join('\0', path);
}
