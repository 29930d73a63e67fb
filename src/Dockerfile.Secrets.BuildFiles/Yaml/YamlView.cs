using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Yaml;

/// <summary>Looks into a tree of YAML without caring whether what is looked for is there.</summary>
internal static class YamlView
{
    /// <summary>The value of a key; what <c>&lt;&lt;</c> brings counts less than what stands there itself.</summary>
    public static YamlNode? Get(this YamlNode? node, string key)
    {
        if (node is not YamlMappingNode map)
        {
            return null;
        }

        if (Child(map, key) is { } found)
        {
            return found;
        }

        var merged = Child(map, "<<");
        var sources = merged is YamlSequenceNode list ? list.Children : merged is null ? [] : [merged];
        return sources.Where(s => !ReferenceEquals(s, node)).OfType<YamlMappingNode>().Select(s => Child(s, key)).FirstOrDefault(v => v is not null);
    }

    /// <summary>Keys and values of a mapping, those that <c>&lt;&lt;</c> brings behind its own; nothing for anything else.</summary>
    public static IEnumerable<(string Key, YamlNode KeyNode, YamlNode Value)> Entries(this YamlNode? node)
    {
        if (node is not YamlMappingNode map)
        {
            yield break;
        }

        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } text } && text != "<<")
            {
                yield return (text, key, value);
            }
        }

        var merged = Child(map, "<<");
        foreach (var source in (merged is YamlSequenceNode list ? list.Children : merged is null ? [] : [merged]).OfType<YamlMappingNode>())
        {
            foreach (var (key, value) in source.Children)
            {
                if (key is YamlScalarNode { Value: { } text } && text != "<<" && !map.Children.ContainsKey(key))
                {
                    yield return (text, key, value);
                }
            }
        }
    }

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node is YamlSequenceNode list ? list.Children : [];

    /// <summary>The text of a scalar; null for null, and for anything that is no scalar.</summary>
    public static string? Text(this YamlNode? node) => node is YamlScalarNode scalar && !IsNull(scalar) ? scalar.Value : null;

    public static bool IsTrue(this YamlNode? node) => node.Text() is { } text && text.Equals("true", StringComparison.OrdinalIgnoreCase);

    public static int Line(this YamlNode node) => (int)node.Start.Line;

    public static TextSpan Span(this YamlNode node) => TextSpan.FromBounds((int)node.Start.Index, (int)Math.Max(node.Start.Index, node.End.Index));

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style is ScalarStyle.Plain or ScalarStyle.Any && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";
}
