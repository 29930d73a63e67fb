using System.Collections.Immutable;
using System.Text.Json;

namespace DockerfileSecrets;

/// <summary>Reads what <c>docker image inspect</c> prints.</summary>
internal static class InspectOutput
{
    public static Dictionary<string, BaseImageConfiguration> Read(string json)
    {
        var images = new Dictionary<string, BaseImageConfiguration>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var image in document.RootElement.EnumerateArray())
            {
                var configuration = image.TryGetProperty("Config", out var config) && config.ValueKind == JsonValueKind.Object
                    ? ReadConfiguration(config)
                    : BaseImageConfiguration.Empty;
                foreach (var name in Strings(image, "RepoTags").Concat(Strings(image, "RepoDigests")))
                {
                    images[ImageReference.Familiar(name)] = configuration;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("The text is not what `docker image inspect` prints: an array with an object for each image.", e);
        }

        return images;
    }

    private static BaseImageConfiguration ReadConfiguration(JsonElement config) => new()
    {
        Environment = [.. Strings(config, "Env").Select(Pair)],
        User = Text(config, "User"),
        WorkingDirectory = Text(config, "WorkingDir"),
        Onbuild = [.. Strings(config, "OnBuild")],
        Shell = [.. Strings(config, "Shell")],
    };

    private static KeyValuePair<string, string> Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? new(text[..at], text[(at + 1)..]) : new(text, "");

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static ImmutableArray<string> Strings(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [];
}
